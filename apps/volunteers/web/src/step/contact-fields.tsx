import { limits } from '@wuxin/volunteers/limit.rules'
import { Field } from '@wuxin/web/field'
import { Input } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** Whom to find, by which number, at which door; `hint` says who reads it. */
export function ContactFields({ hint }: { hint: string }) {
  const t = useTexts()
  return (
    <>
      <Field name="name" label={t('orders.label.name')}>
        <Input maxLength={limits.name} autoComplete="off" />
      </Field>
      <Field name="phone" label={t('orders.label.phone')}>
        <Input inputMode="tel" maxLength={20} autoComplete="off" />
      </Field>
      <Field name="spot" label={t('orders.label.spot')} hint={hint}>
        <Input maxLength={limits.door} autoComplete="off" />
      </Field>
    </>
  )
}
