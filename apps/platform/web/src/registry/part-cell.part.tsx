import { useWords } from '@wuxin/web/i18n'
import { Moment } from '@wuxin/web/moment'
import type { Channel } from './module.rules.ts'
import { VersionCode } from './version-code.part.tsx'

/** What is live of one part, whose decision that is, since when and by whom. */
export function PartCell({ channel }: { channel: Channel | undefined }) {
  const t = useWords('platform')
  if (!channel) return '—'
  return (
    <div className="wx-module-cell">
      <span>
        <VersionCode version={channel.live.version} /> {t(channel.county ? 'module.ownDecision' : 'module.common')}
      </span>
      <small className="wx-quiet">
        <Moment at={channel.since} /> · {channel.by}
      </small>
    </div>
  )
}
