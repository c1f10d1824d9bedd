import { reason } from '@wuxin/platform/input.schema'
import { careConsents, saysHowHeard } from '@wuxin/volunteers/household.rules'
import { withdrawCareConsentInput, type HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { renewModule } from '@wuxin/web/query-client'
import { Radio } from '@wuxin/web/ui-form'
import { useSession } from '@wuxin/web/session'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { stoppedText } from './stopped-text.ts'

const saidInput = withdrawCareConsentInput.extend({ words: reason })

/** The household's own no, at any time; afterwards it says what stopped with it. */
export default function WithdrawDrawer({ record, onClose }: { record: HouseholdRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const mustSay = saysHowHeard(record, caller)
  return (
    <ActionDrawer
      open
      title={t('households.do.withdrawConsent')}
      schema={mustSay ? saidInput : withdrawCareConsentInput}
      initial={{ consent: 'pairing' }}
      fixed={{ id: record.id, version: record.version }}
      submit={client.households.withdrawConsent.mutate}
      next={(answer) => stoppedText(answer, t)}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      submitLabel={t('households.do.withdrawConsent')}
      irreversible
    >
      <p className="wx-given">{t('households.before.withdrawConsent')}</p>
      <Field name="consent" label={t('households.label.consent')}>
        <Radio.Group options={choicesOf(careConsents, (consent) => t(`households.consents.${consent}`))} />
      </Field>
      <WordsField name="words" label={t('households.label.withdrawWords')} rows={2} />
    </ActionDrawer>
  )
}
