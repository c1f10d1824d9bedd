import { useWords } from '../i18n.ts'
import { useModule } from '../module-context.tsx'
import { residentPath } from '../module-path.ts'
import { BigButton } from './big-button.tsx'
import { CodeCard } from './code-card.tsx'
import { Link } from './light-router.tsx'

/** What comes after something was sent. */
export interface Afterwards {
  /** What happens next, step by step. */
  steps: readonly string[]
  /** What the way to follow it is called. */
  follow: string
  /** What sending another is called. */
  again: string
}

/** It has arrived: the code to keep, what happens next, and the way to follow it. */
export function SentCode({ code, after: { steps, follow, again }, onAgain }: { code: string; after: Afterwards; onAgain: () => void }) {
  const t = useWords('web')
  const { id, tracking } = useModule()
  return (
    <div>
      <h1>{t('resident.sent')}</h1>
      <CodeCard label={t('resident.yourCode')} code={code} />
      <p>{t('resident.keepCode')}</p>
      <section className="wx-part">
        <h2>{t('resident.next')}</h2>
        <ol className="wx-next">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      {tracking && (
        <Link className="wx-big" to={`${residentPath(id, tracking.path)}?code=${code}`}>
          {follow}
        </Link>
      )}
      <BigButton plain onClick={onAgain}>
        {again}
      </BigButton>
    </div>
  )
}
