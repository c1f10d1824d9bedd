import { useWords } from '@wuxin/web/i18n'
import { Button } from '@wuxin/web/ui'
import { Modal } from '@wuxin/web/ui-overlay'
import { useState } from 'react'
import '../platform.css'

/** A password that was made for somebody. */
export interface NewPassword {
  userName: string
  password: string
}

/** Shows an initial password once, large enough to be copied by hand; it is kept nowhere. */
export function InitialPassword({ userName, password, onClose }: NewPassword & { onClose: () => void }) {
  const t = useWords('platform')
  const [isCopied, setCopied] = useState(false)
  const copy = () => void navigator.clipboard.writeText(`${userName} ${password}`).then(() => setCopied(true))
  return (
    <Modal
      open
      centered
      title={t('account.once')}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      footer={[
        <Button key="copy" onClick={copy}>
          {t(isCopied ? 'account.copied' : 'account.copy')}
        </Button>,
        <Button key="done" type="primary" onClick={onClose}>
          {t('account.noted')}
        </Button>,
      ]}
    >
      <dl className="wx-secret">
        <dt>{t('account.userName')}</dt>
        <dd>{userName}</dd>
        <dt>{t('account.initialPassword')}</dt>
        <dd>{password}</dd>
      </dl>
      <p className="wx-quiet">{t('account.onceHint')}</p>
    </Modal>
  )
}
