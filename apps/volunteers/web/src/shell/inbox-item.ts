import type { RecordKind, TodoStep, volunteerInbox } from '@wuxin/volunteers/overview.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { InboxItem } from '@wuxin/web/module'
import { shortPlace } from '@wuxin/web/short-place'
import type { z } from 'zod'
import { pageOf } from './page-of.ts'

/** Households are called by their number alone, wherever they are shown; of records of service the number says how many wait. */
const byNumber: readonly RecordKind[] = ['household', 'watch', 'alarm', 'record']

/** The step as people say it of this kind of record: 核实; 确认服务记录 where 确认 alone would say too little. */
const stepText = (kind: RecordKind, step: TodoStep, t: Translate): string => t([`inbox.stepOf.${kind}.${step}`, `inbox.steps.${step}`])

/** One thing to do, as inboxes show it. */
export const inboxItem = ({ kind, id, number, title, place, dueAt, step }: z.output<typeof volunteerInbox>['rows'][number], t: Translate): InboxItem => ({
  id: `${kind} ${id}`,
  title: byNumber.includes(kind) ? t(`inbox.${kind}`, { number }) : title || number,
  place: shortPlace(place),
  step: stepText(kind, step, t),
  dueAt,
  path: pageOf(kind, id),
})
