import { AlarmSchema } from './curtain.table.ts'

/** An alarm (告警) on its ladder, until somebody has been at the door. */
export class Alarm extends AlarmSchema.class {}
AlarmSchema.setClass(Alarm)
