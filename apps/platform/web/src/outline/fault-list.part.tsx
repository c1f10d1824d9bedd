import type { Corner, OutlineFault } from '@wuxin/platform/outline.rules'
import { useWords } from '@wuxin/web/i18n'
import { StateTag } from '@wuxin/web/state-tag'

const tones = { crosses: 'overdue', overlap: 'dueSoon', outside: 'dueSoon', gap: 'waiting' } as const

/** What is wrong between outlines, by the names of the places: how much, and where at a click. */
export function FaultList({ faults, nameOf, isDrawn, onShow }: {
  faults: readonly OutlineFault[]
  nameOf: (code: string) => string
  /** Whether any grid is drawn: nothing is wrong with nothing, and nothing right. */
  isDrawn: boolean
  onShow: (corners: readonly Corner[]) => void
}) {
  const t = useWords('platform')
  return (
    <section className="wx-panel" aria-live="polite">
      <h2>{faults.length > 0 ? t('outline.faults', { count: faults.length }) : t('outline.check')}</h2>
      {faults.length === 0 && <p className="wx-quiet">{t(isDrawn ? 'outline.sound' : 'outline.nothingDrawn')}</p>}
      <ul className="wx-lines">
        {faults.map(({ kind, areas, squareMetres, rings }) => (
          <li key={`${kind} ${areas.join()}`}>
            <StateTag tone={tones[kind]}>{t(`outline.fault.${kind}`)}</StateTag>
            <button type="button" className="wx-button wx-button--quiet" onClick={() => onShow(rings.flat())}>
              {t(`outline.faultText.${kind}`, { one: nameOf(areas[0] ?? ''), other: nameOf(areas[1] ?? ''), context: areas.length === 0 ? 'inside' : undefined })}
            </button>
            {squareMetres > 0 && <span className="wx-quiet">{t('outline.squareMetres', { count: Math.max(1, Math.round(squareMetres)) })}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
