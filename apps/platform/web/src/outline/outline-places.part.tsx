import { useWords } from '@wuxin/web/i18n'
import { StateTag } from '@wuxin/web/state-tag'
import { useId } from 'react'
import { GridTags } from './grid-tags.part.tsx'
import type { Drawing, Outlines } from './use-drawing.ts'

/** The places of a map as a list: what is drawn and what not, who answers for each grid, and whose lines of work were merged into it. */
export function OutlinePlaces({ outlines: { parent, below }, drawing, chosen, onChoose }: { outlines: Outlines; drawing: Drawing; chosen: string; onChoose: (code: string) => void }) {
  const t = useWords('platform')
  const title = useId()
  const drawn = below.filter(({ code }) => drawing.drafts[code]).length
  const state = (code: string) => (drawing.changed.includes(code) ? 'unsent' : drawing.drafts[code] ? 'drawn' : 'missing')
  const tones = { unsent: 'dueSoon', drawn: 'done', missing: 'waiting' } as const
  return (
    <section className="wx-panel" aria-labelledby={title}>
      <h2 id={title}>{t('outline.places', { drawn, of: below.length })}</h2>
      {below.length === 0 && <p className="wx-quiet">{t('area.noneBelow')}</p>}
      <ul className="wx-outline-places">
        {[{ code: parent.code, name: t('outline.wholeOf', { place: parent.name }), grid: null }, ...below.map((grid) => ({ code: grid.code, name: grid.name, grid }))].map(({ code, name, grid }) => (
          <li key={code} data-chosen={code === chosen || undefined}>
            <button type="button" aria-pressed={code === chosen} onClick={() => onChoose(code)}>
              <strong>{name}</strong>
              <StateTag tone={tones[state(code)]}>{t(`outline.state.${state(code)}`)}</StateTag>
            </button>
            {grid && <GridTags grid={grid} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
