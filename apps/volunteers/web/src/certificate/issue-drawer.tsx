import { issueCertificateInput } from '@wuxin/volunteers/certificate.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useNow } from '@wuxin/web/now'
import { renewModule } from '@wuxin/web/query-client'
import { dateText } from '@wuxin/web/time'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 开具证明: over this year, unless another period is said. */
export default function IssueDrawer({ volunteer, since, onClose }: { volunteer: string; since: string; onClose: () => void }) {
  const t = useTexts()
  const today = dateText(useNow())
  return (
    <ActionDrawer
      open
      title={t('certificates.do.issue')}
      schema={issueCertificateInput}
      initial={{ from: `${today.slice(0, 4)}-01-01`, to: today }}
      fixed={{ volunteer }}
      submit={client.certificates.issue.mutate}
      next={({ code }) => t('certificates.issued', { code })}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      submitLabel={t('certificates.do.issue')}
    >
      <p className="wx-given">{t('certificates.hint', { since: dateText(since) })}</p>
      <div className="wx-pair">
        <Field name="from" label={t('certificates.label.from')}>
          <DateField max={today} />
        </Field>
        <Field name="to" label={t('certificates.label.to')}>
          <DateField max={today} />
        </Field>
      </div>
    </ActionDrawer>
  )
}
