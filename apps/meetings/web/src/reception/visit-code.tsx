import { copyText } from '@wuxin/web/copy-text'
import { Button } from '@wuxin/web/ui'
import { Modal } from '@wuxin/web/ui-overlay'
import { useState } from 'react'
import { useTexts } from '../texts.ts'

/** The code by which a visitor follows the topic: told now, and shown nowhere again. */
export function VisitCode({ number, code, onClose }: { number: string; code: string; onClose: () => void }) {
  const t = useTexts()
  const [isCopied, setCopied] = useState(false)
  return (
    <Modal
      open
      title={t('reception.became', { number })}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={() => void copyText(code).then(setCopied, () => setCopied(false))}>{t(isCopied ? 'reception.copied' : 'reception.copy')}</Button>
          <Button type="primary" onClick={onClose}>
            {t('reception.toldIt')}
          </Button>
        </>
      }
    >
      <p>{t('reception.tellCode')}</p>
      <p className="mt-visit-code">{code}</p>
    </Modal>
  )
}
