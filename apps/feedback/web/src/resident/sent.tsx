import { residentPath } from '@wuxin/web/module-path'
import { BigButton } from '@wuxin/web/resident/big-button'
import { CodeCard } from '@wuxin/web/resident/code-card'
import { Link } from '@wuxin/web/router'
import { dateTimeText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'

/** What a resident gets for a report. */
export interface Answered {
  number: string
  code: string
  dueAt: string | null
}

/** It has arrived: the code to keep, and what happens next and when. */
export function Sent({ answered: { code, dueAt }, again }: { answered: Answered; again: () => void }) {
  const t = useTexts()
  return (
    <div className="fb-sent">
      <h1>{t('resident.sent')}</h1>
      <CodeCard label={t('resident.code')} code={code} />
      <p>{t('resident.keepCode')}</p>
      <h2>{t('resident.next')}</h2>
      <ol className="fb-next">
        <li>{dueAt ? t('resident.nextAcceptBy', { due: dateTimeText(dueAt) }) : t('resident.nextAccept')}</li>
        <li>{t('resident.nextWork')}</li>
        <li>{t('resident.nextRate')}</li>
      </ol>
      <Link className="wx-big" to={`${residentPath('feedback', 'track')}?code=${code}`}>
        {t('resident.track')}
      </Link>
      <BigButton plain onClick={again}>
        {t('resident.again')}
      </BigButton>
    </div>
  )
}
