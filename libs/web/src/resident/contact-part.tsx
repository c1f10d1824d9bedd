import { useWords } from '../i18n.ts'
import { BigField } from './big-field.tsx'
import type { ResidentForm } from './use-resident-form.ts'

/** How somebody may be reached who wants to be. */
export interface Contact {
  wantsCall: boolean
  name: string
  phone: string
}

/** Nobody needs to say who they are; only who wants to be called leaves a number. */
export function ContactPart({ form, longestName }: { form: Pick<ResidentForm<Contact>, 'values' | 'set' | 'errorOf'>; longestName: number }) {
  const t = useWords('web')
  const { wantsCall, name, phone } = form.values
  return (
    <section className="wx-part">
      <label className="wx-check">
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
          <BigField label={t('resident.name')} autoComplete="name" maxLength={longestName} value={name} onChange={(next) => form.set('name', next)} error={form.errorOf('name')} />
        </>
      )}
    </section>
  )
}
