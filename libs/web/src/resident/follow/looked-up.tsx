import type { ReactNode } from 'react'
import { useWords } from '../../i18n.ts'
import { useModule } from '../../module-context.tsx'
import { problemText } from '../../problem.ts'
import { BigButton } from '../big-button.tsx'

/** What a resident looks up: that it is being looked for, why it did not come and the way to ask again, else what it is. */
export function LookedUp<Answer>({ query: { data, error, refetch }, children }: {
  query: { data: Answer | undefined; error: unknown; refetch: () => unknown }
  children: (answer: Answer) => ReactNode
}) {
  const t = useWords('web')
  const { id } = useModule()
  if (data !== undefined) return children(data)
  if (!error) return <p className="wx-quiet">{t('resident.finding')}</p>
  return (
    <div role="alert">
      <p>{problemText(error, id)}</p>
      <BigButton plain onClick={() => void refetch()}>
        {t('resident.tryAgain')}
      </BigButton>
    </div>
  )
}
