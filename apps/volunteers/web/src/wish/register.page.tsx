import '../staff.css'
import { registerWishInput } from '@wuxin/volunteers/wish-input.schema'
import { client } from '../api.ts'
import { NewRecord } from '@wuxin/web/noun/new-record'
import { useOwnPlace } from '@wuxin/web/noun/use-own-place'
import { useTexts } from '../texts.ts'
import { RegisterForm } from './register.form.tsx'

/** 代为登记: a wish that staff or members take down for somebody; then its page. */
export default function RegisterPage() {
  const t = useTexts()
  const area = useOwnPlace()
  return (
    <NewRecord
      title={t('wishes.register')}
      schema={registerWishInput}
      initial={{ area, photos: [], source: { kind: 'visit' } }}
      submit={client.wishes.register.mutate}
      next={({ number }) => t('wishes.registered', { number })}
      page="wishes"
      draft="volunteers.wish"
      submitLabel={t('wishes.submit')}
    >
      <RegisterForm />
    </NewRecord>
  )
}
