import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { SchemaForm } from '@wuxin/web/schema-form'
import { Input } from '@wuxin/web/ui-form'
import { z } from 'zod'
import { QrCode } from '@wuxin/web/qr-code'
import { confirmSecondFactor, type Enrolment } from './api.ts'

const sixDigits = z.object({ code: z.string().trim().regex(/^\d{6}$/) })

/** The secret as the app takes it by hand, in groups of four. */
const inGroups = (uri: string) => new URL(uri).searchParams.get('secret')?.replace(/(.{4})(?=.)/g, '$1 ') ?? ''

/** Shows the secret to an authenticator app and the codes for a lost phone, once, and takes the first code. */
export function SecondFactorCode({ enrolment, account, onDone }: { enrolment: Enrolment; account: string; onDone: () => void }) {
  const t = useWords('platform')
  return (
    <div className="wx-stack">
      <ol className="wx-how">
        <li>
          <p>{t('me.scan')}</p>
          <div className="wx-enrol">
            <QrCode level="L" text={enrolment.totpURI} label={t('me.scanLabel', { account })} />
            <p>
              {t('me.byHand')} <code>{inGroups(enrolment.totpURI)}</code>
            </p>
          </div>
        </li>
        <li>
          <p>{t('me.backupCodes')}</p>
          <ul className="wx-codes">
            {enrolment.backupCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </li>
        <li>
          <SchemaForm schema={sixDigits} submit={({ code }) => confirmSecondFactor(code)} submitLabel={t('me.confirm')} onDone={onDone}>
            <Field name="code" label={t('me.code')}>
              <Input inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
            </Field>
          </SchemaForm>
        </li>
      </ol>
    </div>
  )
}
