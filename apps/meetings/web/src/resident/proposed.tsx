import { residentPath } from '@wuxin/web/module-path'
import { BigButton } from '@wuxin/web/resident/big-button'
import { CodeCard } from '@wuxin/web/resident/code-card'
import { Link } from '@wuxin/web/router'
import { useTexts } from '../texts.ts'

/** It has arrived: the code to keep, and what happens next. */
export function Proposed({ code, again }: { code: string; again: () => void }) {
  const t = useTexts()
  return (
    <div>
      <h1>{t('resident.sent')}</h1>
      <CodeCard label={t('resident.code')} code={code} />
      <p>{t('resident.keepCode')}</p>
      <section className="wx-part">
        <h2>{t('resident.next')}</h2>
        <ol className="mt-next">
          {(['screen', 'meet', 'work', 'confirm'] as const).map((step) => (
            <li key={step}>{t(`resident.nextSteps.${step}`)}</li>
          ))}
        </ol>
      </section>
      <Link className="wx-big" to={`${residentPath('meetings', 'topic')}?code=${code}`}>
        {t('resident.follow')}
      </Link>
      <BigButton plain onClick={again}>
        {t('resident.again')}
      </BigButton>
    </div>
  )
}
