import { matterRules } from '@wuxin/culture/matter.rules'
import type { MatterRecord } from '@wuxin/culture/matter.schema'
import type { Caller } from '@wuxin/platform/caller'
import { nextLine } from '@wuxin/web/next-line'
import { texts } from '../texts.ts'

/** What happens next with a matter, and by when; where it is the reader's own step, which one. */
export function nextText(record: MatterRecord, reader: Caller | null): string {
  const t = texts()
  const own = reader && matterRules.nextAction(record, reader)
  return nextLine({ own: own && t(`do.${own}`), waits: t(`waiting.${record.state}`, { who: record.owner }), dueAt: record.dueAt })
}
