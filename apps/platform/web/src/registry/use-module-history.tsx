import { useWords } from '@wuxin/web/i18n'
import type { TimelineEntry } from '@wuxin/web/timeline'
import type { Turn } from './module.rules.ts'
import { VersionCode } from './version-code.part.tsx'

const tones = { published: 'waiting', live: 'done', canary: 'underWay', stop: 'explained', back: 'dueSoon', settle: 'done', off: 'dueSoon', on: 'done', failed: 'overdue' } as const

/** What was done with a module as a timeline, in the order given: who did what to which version, and why. */
export function useModuleHistory(history: readonly Turn[]): TimelineEntry[] {
  const t = useWords('platform')
  return history.map(({ id, part, action, version, at, by, reason }) => ({
    id,
    at,
    who: by,
    what: `${t(`module.part.${part}`)} · ${t(`module.turned.${action}`)}`,
    detail: (version || reason) && (
      <span className="wx-row">
        {version && action !== 'stop' && <VersionCode version={version} />}
        {reason && t(action === 'failed' ? 'module.failedOf' : 'trace.because', { reason })}
      </span>
    ),
    tone: tones[action],
  }))
}
