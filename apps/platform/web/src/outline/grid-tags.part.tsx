import { useWords } from '@wuxin/web/i18n'
import type { Outlines } from './use-drawing.ts'

/** Beside a grid's name: its buildings, the unit that answers for it, its workers, and the grids of other lines of work that it took in. */
export function GridTags({ grid: { buildings, responsibleUnit, workers, tags } }: { grid: Outlines['below'][number] }) {
  const t = useWords('platform')
  const lines = [
    [t('fact.buildings'), buildings.join(t('listComma'))],
    [t('fact.responsibleUnit'), responsibleUnit?.name],
    [t('value.grid_worker'), workers.join(t('listComma'))],
    [t('fact.gridTags'), tags.map((tag) => t(`value.${tag}`)).join(t('listComma'))],
  ].filter(([, value]) => value)
  return (
    <dl>
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
