import { Alert } from 'antd'
import { useModuleId } from './module-context.tsx'
import { problemText } from './problem.ts'

/** What a record's reader must know before anything else. */
export interface NoticesProps {
  /** One line each. */
  warnings?: readonly string[]
  /** Why a step of one click was refused. */
  error?: unknown
  /** What the record waits for, where that is not the reader's to do. */
  waits?: string | null | false
}

/** What must be known first: what was refused, what stands in the way, and for whom the record waits. */
export function Notices({ warnings = [], error = null, waits }: NoticesProps) {
  const module = useModuleId()
  return (
    <div className="wx-first">
      {error !== null && <Alert type="error" showIcon role="alert" title={problemText(error, module)} />}
      {warnings.map((text) => (
        <Alert key={text} type="warning" showIcon role="note" title={text} />
      ))}
      {waits && <p className="wx-quiet">{waits}</p>}
    </div>
  )
}
