import { ClockBadge } from '@wuxin/web/clock-badge'
import { copyText } from '@wuxin/web/copy-text'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useState } from 'react'
import { useTexts } from '../texts.ts'

/** What taking down a case gives. */
export interface Registered {
  id: string
  number: string
  code: string
  dueAt: string | null
}

/** The tracking code for the resident, shown this once; then the case, or the next one. */
export function Receipt({ receipt: { id, number, code, dueAt }, again }: { receipt: Registered; again: () => void }) {
  const t = useTexts()
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="wx-panel fb-receipt" role="status">
      <p>{t('register.done', { number })}</p>
      <p className="fb-receipt__code">{code}</p>
      <p className="wx-quiet">{t('register.tellCode')}</p>
      <ClockBadge dueAt={dueAt} />
      <p className="wx-row">
        <button type="button" className="wx-button" onClick={() => void copyText(code).then(setCopied)}>
          {t(isCopied ? 'register.copied' : 'register.copy')}
        </button>
        <Link className="wx-button wx-button--main" to={modulePath('feedback', `cases/${id}`)}>
          {t('register.open')}
        </Link>
        <button type="button" className="wx-button" onClick={again}>
          {t('register.again')}
        </button>
      </p>
    </div>
  )
}
