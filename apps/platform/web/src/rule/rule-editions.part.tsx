import { useWords } from '@wuxin/web/i18n'
import { Moment } from '@wuxin/web/moment'
import { useState } from 'react'
import type { RuleView } from './rule.rules.ts'
import '../platform.css'

/** The text of a rule, and its editions (版次) to choose from, the newest first. */
export function RuleEditions({ editions, shown }: { editions: RuleView['editions']; shown: number }) {
  const t = useWords('platform')
  const [chosen, setChosen] = useState(shown)
  const edition = editions.find((each) => each.edition === chosen) ?? editions[0]
  if (!edition) return null
  return (
    <section className="wx-panel">
      <h2>{t('rule.text')}</h2>
      {editions.length > 1 && (
        <div className="wx-chips" role="group" aria-label={t('rule.editions')}>
          {editions.map((each) => (
            <button key={each.edition} type="button" aria-pressed={each === edition} onClick={() => setChosen(each.edition)}>
              {t('rule.editionNumber', { edition: each.edition })}
            </button>
          ))}
        </div>
      )}
      <p className="wx-quiet">
        {t(edition.inForceTo ? 'rule.wasInForce' : 'rule.isInForce', { from: edition.inForceFrom, to: edition.inForceTo })} · {t('rule.publishedBy', { name: edition.publishedBy })}{' '}
        <Moment at={edition.publishedAt} as="day" />
      </p>
      <div className="wx-rule-text">{edition.text}</div>
    </section>
  )
}
