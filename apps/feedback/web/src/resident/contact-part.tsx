import { limits } from '@wuxin/feedback/case-limit.rules'
import { BigField } from '@wuxin/web/resident/big-field'
import type { ResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useTexts } from '../texts.ts'
import type { Written } from './report-draft.ts'

/** Nobody needs to say who they are; only who wants to be called leaves a number. */
export function ContactPart({ form }: { form: ResidentForm<Written> }) {
  const t = useTexts()
  const { wantsCall, name, phone } = form.values
  return (
    <section className="fb-part">
      <label className="fb-check">
        <input type="checkbox" checked={wantsCall} onChange={(event) => form.set('wantsCall', event.target.checked)} />
        <span>
          {t('resident.wantsCall')}
          <small>{t(wantsCall ? 'resident.phoneUse' : 'resident.anonymous')}</small>
        </span>
      </label>
      {wantsCall && (
        <>
          <BigField
            label={t('resident.phone')}
            inputMode="tel"
            autoComplete="tel"
            maxLength={20}
            value={phone}
            onChange={(next) => form.set('phone', next)}
            error={form.errorOf('phone') && t('resident.phoneWrong')}
          />
          <BigField
            label={t('resident.name')}
            autoComplete="name"
            maxLength={limits.name}
            value={name}
            onChange={(next) => form.set('name', next)}
            error={form.errorOf('name')}
          />
        </>
      )}
    </section>
  )
}
