import { partyLongest, relations, type Relation } from '@wuxin/culture/party.rules'
import { BigButton } from '@wuxin/web/resident/big-button'
import { BigField } from '@wuxin/web/resident/big-field'
import { useTexts } from '../texts.ts'

/** Somebody who comes along, as it is written. */
export interface Companion {
  name: string
  age: string
  relation: Relation
}

const along = relations.filter((each) => each !== 'self')

/** 还有谁来: those who come along, each with age and what they are to whoever signs up. `most` counts them alone. */
export function PartyPart({ value, onChange, most, errorOf }: {
  value: readonly Companion[]
  onChange: (next: Companion[]) => void
  most: number
  errorOf: (nth: number, field: 'name' | 'age') => string | undefined
}) {
  const t = useTexts()
  const change = (nth: number, part: Partial<Companion>) => onChange(value.map((each, at) => (at === nth ? { ...each, ...part } : each)))
  return (
    <section className="wx-part">
      {value.map(({ name, age, relation }, nth) => (
        // Whoever comes along has no id before it is sent, and the rows keep their order.
        <fieldset key={nth} className="wx-card ct-along">
          <legend>{t('signUp.along', { nth: nth + 1 })}</legend>
          <BigField label={t('signUp.name')} value={name} maxLength={20} onChange={(next) => change(nth, { name: next })} error={errorOf(nth, 'name')} />
          <div className="ct-pair">
            <BigField label={t('signUp.age')} inputMode="numeric" maxLength={3} value={age} onChange={(next) => change(nth, { age: next })} error={errorOf(nth, 'age')} />
            <label className="ct-select">
              {t('signUp.relation')}
              <select value={relation} onChange={(event) => change(nth, { relation: event.target.value as Relation }) /* one of the options below */}>
                {along.map((each) => (
                  <option key={each} value={each}>
                    {t(`signUp.relations.${each}`)}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <button type="button" className="wx-button" onClick={() => onChange(value.filter((_, at) => at !== nth))}>
            {t('signUp.drop')}
          </button>
        </fieldset>
      ))}
      {value.length < Math.min(most, partyLongest - 1) && (
        <BigButton plain onClick={() => onChange([...value, { name: '', age: '', relation: 'child' }])}>
          {t('signUp.more')}
        </BigButton>
      )}
    </section>
  )
}
