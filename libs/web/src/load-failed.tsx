import { useWords } from './i18n.ts'
import { useModuleId } from './module-context.tsx'
import { problemOf, problemText } from './problem.ts'

/** In place of what could not be asked for: what happened, a retry, and the number to name to the administrator. */
export function LoadFailed({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useWords('web')
  const { requestId } = problemOf(error)
  return (
    <div className="wx-empty" role="alert">
      <p className="wx-empty__why">{problemText(error, useModuleId())}</p>
      {requestId && <p className="wx-quiet">{requestId}</p>}
      <button type="button" className="wx-button" onClick={retry}>
        {t('failure.retry')}
      </button>
    </div>
  )
}
