import { useCallback, useState, type ReactNode } from 'react'
import { FailureContext, type Failure, type Gather } from './failure-context.ts'
import { useWords } from './i18n.ts'

/** Parts of one page: why some of them failed is said once for each reason, with one retry for all. */
export function FailureGroup({ children }: { children: ReactNode }) {
  const t = useWords('web')
  const [failures, setFailures] = useState<ReadonlyMap<string, Failure>>(new Map())
  const gather = useCallback<Gather>((id, failure) => {
    setFailures((now) => new Map([...[...now].filter(([each]) => each !== id), ...(failure ? [[id, failure] as const] : [])]))
  }, [])
  const all = [...failures.values()]
  return (
    <FailureContext value={gather}>
      {[...new Set(all.map(({ text }) => text))].map((text) => (
        <div key={text} className="wx-failures" role="alert">
          <p>{text}</p>
          <button type="button" className="wx-button" onClick={() => all.filter((each) => each.text === text).forEach(({ retry }) => retry())}>
            {t('failure.retry')}
          </button>
        </div>
      ))}
      {children}
    </FailureContext>
  )
}
