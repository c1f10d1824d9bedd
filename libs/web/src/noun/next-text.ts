import type { Who } from '@wuxin/platform/step.rules'
import type { Translate } from '../i18n.ts'
import { nextLine } from '../next-line.ts'
import type { Noun, Shown } from './noun.ts'

/** What happens next with a record, and by when: 等待认领人对接，截止 2025-05-12 23:59。 Where it is the reader's own step, which one. */
export function nextText<Row extends Shown>(t: Translate, { texts: group, turns = `${group}.do`, rules, awaited, isOpen }: Noun<Row, string>, record: Row, reader: Who | null): string {
  const own = reader && rules.nextAction(record, reader)
  return nextLine({ own: own && t(`${turns}.${own}`), waits: t(`${group}.waiting.${record.state}`, { who: awaited?.(record) ?? '' }), dueAt: isOpen(record) ? (record.dueAt ?? null) : null })
}
