import type { ReactNode } from 'react'
import type { emptyReasons } from '@wuxin/platform/list'
import { useWords } from './i18n.ts'

export type EmptyReason = (typeof emptyReasons)[number]

/** In place of an empty list: why it is empty, and what helps. */
export function EmptyState({ reason, text, hint, action }: { reason: EmptyReason; text?: string; hint?: string; action?: ReactNode }) {
  const t = useWords('web')
  return (
    <div className="wx-empty">
      <p className="wx-empty__why">{text ?? t(`empty.${reason}`)}</p>
      <p className="wx-quiet">{hint ?? t(`emptyHint.${reason}`)}</p>
      {action}
    </div>
  )
}
