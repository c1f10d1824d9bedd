import { caseRules } from '@wuxin/feedback/case.rules'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import type { Caller } from '@wuxin/platform/caller'
import { joined, words } from '@wuxin/web/i18n'
import { nextLine } from '@wuxin/web/next-line'
import { texts } from '../texts.ts'

const listed = (names: readonly string[]) => joined(names)

/** Whom the case waits for now, as a page says it: the units that have yet to report in, the lead, a role. */
export function waitsFor(record: CaseRecord): string {
  const names = (units: readonly string[]) => listed(record.whistles.filter((each) => units.includes(each.unit)).map((each) => each.name))
  const lead = names(record.leadUnit ? [record.leadUnit] : [])
  const first = record.firstReceiver?.name ?? words('web')(`roles.${record.receiver.role}`)
  switch (record.state) {
    case 'discover':
      return record.owner ?? words('web')(`roles.${record.receiver.role}`)
    case 'report_in':
      return listed(record.whistles.filter((each) => each.status === 'pending').map((each) => each.name))
    case 'handle':
      return lead
    default:
      return first
  }
}

/** What happens next, and by when: 等城管局、供电所报到，截止 2025-04-21 18:00。 Where it is the reader's own step, which one. */
export function nextText(record: CaseRecord, reader: Caller | null): string {
  const t = texts()
  const own = reader && caseRules.nextAction(record, reader)
  return nextLine({ own: own && t(`do.${own}`), waits: t(`waiting.${record.state}`, { who: waitsFor(record) }), dueAt: record.dueAt })
}
