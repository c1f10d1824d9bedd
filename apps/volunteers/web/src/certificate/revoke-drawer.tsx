import { revokeCertificateInput } from '@wuxin/volunteers/certificate.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { renewModule } from '@wuxin/web/query-client'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'

/** 撤销证明: whoever checks its code reads so from then on. */
export default function RevokeDrawer({ certificate: { id, version, code }, onClose }: { certificate: { id: string; version: number; code: string }; onClose: () => void }) {
  const t = useTexts()
  return (
    <ActionDrawer
      open
      title={`${t('certificates.do.revoke')} ${code}`}
      schema={revokeCertificateInput}
      fixed={{ id, version }}
      submit={client.certificates.revoke.mutate}
      next={t('certificates.revokedNow', { code })}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      submitLabel={t('certificates.do.revoke')}
      irreversible
    >
      <WordsForm name="reason" label="certificates.label.reason" rows={2} />
    </ActionDrawer>
  )
}
