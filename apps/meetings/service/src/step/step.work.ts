import { nextLine, type Trace } from '@wuxin/service/life/history'
import type { Acting } from '../meetings.work.ts'
import { Step, type Told } from './step.table.ts'

/** Writes the line of a step that a record has just taken; whoever calls it persists the line with the record. */
export const lineOf = (record: Told, found: { id: string } & Parameters<typeof nextLine>[0], by: Acting, trace: Trace & { action: string; from: string }): Step =>
  Object.assign(new Step(), { record, recordId: found.id }, nextLine(found, by, trace))
