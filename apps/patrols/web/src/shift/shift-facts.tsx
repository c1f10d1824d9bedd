import type { ShiftRecord } from '@wuxin/patrols/shift.schema'
import type { Fact } from '@wuxin/web/facts'
import type { Translate } from '@wuxin/web/i18n'
import { modulePath } from '@wuxin/web/module-path'
import { Moment } from '@wuxin/web/moment'
import { Link } from '@wuxin/web/router'
import { shiftTimes } from './shift-times.ts'

const moment = (at: string | null) => (at === null ? null : <Moment at={at} />)

/** The facts of a shift: when and where, who, what it was begun and ended at, and how much of the route was walked. */
export const shiftFacts = (record: ShiftRecord, t: Translate): Fact[] => [
  { label: t('shifts.column.when'), value: shiftTimes(record) },
  { label: t('shifts.column.place'), value: record.place.path },
  { label: t('plans.column.route'), value: <Link to={modulePath('patrols', `routes/${record.route.id}`)}>{record.route.name}</Link> },
  { label: t('plans.column.team'), value: <Link to={modulePath('patrols', `teams/${record.team.id}`)}>{record.team.name}</Link> },
  { label: t('shifts.fact.startedAt'), value: moment(record.startedAt) },
  { label: t('shifts.fact.finishedAt'), value: moment(record.finishedAt) },
  { label: t('shifts.column.visited'), value: `${record.visited}/${record.checkpoints}` },
  { label: t('shifts.fact.receivedAt'), value: record.receivedAt && <>{moment(record.receivedAt)} {record.late && t('shifts.late')}</> },
  { label: t('shifts.fact.photosWaiting'), value: record.photosWaiting > 0 ? t('shifts.photosWaiting', { count: record.photosWaiting }) : null },
  { label: t('shifts.fact.words'), value: record.words, wide: true },
  { label: t('shifts.label.reason'), value: record.reason, wide: true },
]
