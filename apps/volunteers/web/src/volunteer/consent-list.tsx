import './volunteer.css'
import { consentPurposes, type ConsentPurpose } from '@wuxin/volunteers/volunteer.rules'
import type { VolunteerRecord } from '@wuxin/volunteers/volunteer.schema'
import { StateTag } from '@wuxin/web/state-tag'
import { dateText } from '@wuxin/web/time'
import { Button } from '@wuxin/web/ui'
import { Popconfirm } from '@wuxin/web/ui-overlay'
import { useTexts } from '../texts.ts'

/** What somebody agreed to, purpose by purpose, since when, and what they took back. `onGive` and `onWithdraw` where the reader may say so for them, or is them. */
export function ConsentList({ consents, onGive, onWithdraw }: Pick<VolunteerRecord, 'consents'> & {
  onGive?: (purpose: ConsentPurpose) => void
  onWithdraw?: (purpose: ConsentPurpose) => void
}) {
  const t = useTexts()
  return (
    <ul className="vo-consent-list">
      {consentPurposes.map((purpose) => {
        const last = consents.findLast((each) => each.purpose === purpose)
        const stands = last !== undefined && last.withdrawnAt === null
        return (
          <li key={purpose}>
            <div>
              <strong>{t(`people.consents.${purpose}`)}</strong>
              <p className="wx-quiet">
                {!last && t('people.consentNever')}
                {last && stands && t('people.consentSince', { day: dateText(last.givenAt) })}
                {last?.withdrawnAt && t('people.consentUntil', { day: dateText(last.withdrawnAt) })}
              </p>
            </div>
            <span>
              {stands ? <StateTag tone="done">{t('people.agreed')}</StateTag> : <StateTag tone="waiting">{t('people.notAgreed')}</StateTag>}
              {stands && onWithdraw && (
                <Popconfirm title={t(`people.withdrawing.${purpose === 'register' ? 'register' : 'other'}`)} onConfirm={() => onWithdraw(purpose)}>
                  <Button type="link" size="small">{t('people.do.withdrawConsent')}</Button>
                </Popconfirm>
              )}
              {!stands && onGive && <Button type="link" size="small" onClick={() => onGive(purpose)}>{t('people.do.giveConsent')}</Button>}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
