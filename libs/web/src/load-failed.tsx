import { useGathered } from './failure-context.ts'
import { useWords } from './i18n.ts'
import { useModuleId } from './module-context.tsx'
import { problemOf, problemText } from './problem.ts'

/** In place of what could not be asked for: what happened, a retry, and the number to name to the administrator. Where the page says so for all its parts, only that this one is missing. */
export function LoadFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useWords('web')
  const { requestId } = problemOf(error)
  const text = problemText(error, useModuleId())
  if (useGathered({ text, retry })) return <p className="wx-quiet">{t('failure.part')}</p>
  return (
    <div className="wx-empty" role="alert">
      <p className="wx-empty__why">{text}</p>
      {requestId && <p className="wx-quiet">{requestId}</p>}
      <button type="button" className="wx-button" onClick={retry}>
        {t('failure.retry')}
      </button>
    </div>
  )
}
