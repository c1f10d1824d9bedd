import { alarmRules } from '@wuxin/volunteers/alarm.rules'
import type { AlarmRecord } from '@wuxin/volunteers/curtain.schema'
import type { Noun } from '@wuxin/web/noun/noun'

/** What whoever was called does. */
export const alarmStepNames = ['noAnswer', 'setOut', 'close'] as const
export type AlarmStepName = (typeof alarmStepNames)[number]

/** Alarms, as the parts of their page know them. */
export const alarmNoun: Noun<AlarmRecord, AlarmStepName> = { texts: 'alarms', rules: alarmRules, names: alarmStepNames, isOpen: ({ state }) => state !== 'closed', isConfided: true }
