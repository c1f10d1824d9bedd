import type { ScoreRecord } from '@wuxin/feedback/score-view.schema'
import { dateText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

/** 大家说的话, for those who answer for what was scored. */
export function SaidPart({ words }: { words: NonNullable<ScoreRecord['words']> }) {
  const t = useTexts()
  return (
    <section className="wx-panel">
      <h2>{t('score.words')}</h2>
      {words.length === 0 && <p className="wx-quiet">{t('score.noWords')}</p>}
      <ul className="fb-said">
        {words.map(({ id, words: said, means, at }) => (
          <li key={id}>
            <p>{said}</p>
            <small>{t('score.wordsRow', { means: t(`score.means.${means}`), at: dateText(at) })}</small>
          </li>
        ))}
      </ul>
      <p className="wx-quiet">{t('score.wordsNote')}</p>
    </section>
  )
}
