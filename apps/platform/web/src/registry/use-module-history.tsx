import { useWords } from '@wuxin/web/i18n'
import type { TimelineEntry } from '@wuxin/web/timeline'
import type { Turn } from './module.rules.ts'
import { VersionCode } from './version-code.part.tsx'

const tones = { published: 'waiting', live: 'done', canary: 'underWay', stop: 'explained', back: 'dueSoon', settle: 'done', follow: 'done', off: 'dueSoon', on: 'done', failed: 'overdue' } as const

/** What was done with a module as a timeline, in the order given: who did what to which version, and why. */
export function useModuleHistory(history: readonly Turn[]): TimelineEntry[] {
  const t = useWords('platform')
  /** A step on the common version does not reach a county that has decided for itself: it is told apart. */
  const turned = ({ county, action }: Pick<Turn, 'county' | 'action'>) => (county === '' && action !== 'published' ? t('module.turnedCommon', { turned: t(`module.turned.${action}`) }) : t(`module.turned.${action}`))
  return history.map(({ id, part, action, version, at, by, reason, ...turn }) => ({
    id,
    at,
    who: by,
    what: `${t(`module.part.${part}`)} · ${turned({ action, ...turn })}`,
    detail: (version || reason) && (
      <span className="wx-row">
        {version && action !== 'stop' && <VersionCode version={version} />}
        {reason && t(action === 'failed' ? 'module.failedOf' : 'trace.because', { reason })}
      </span>
    ),
    tone: tones[action],
  }))
}
