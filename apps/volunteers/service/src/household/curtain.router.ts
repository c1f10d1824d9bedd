import { byId } from '@wuxin/platform/input.schema'
import { procedures, router } from '@wuxin/service/procedure'
import { alarmList, alarmListInput, alarmRecord, checkedView, checkInput, closeAlarmInput, curtainTally, lookList, looksInput, noAnswerInput, ownWatches, setOutInput, startCurtainInput, stopCurtainInput, tellAwayInput } from '@wuxin/volunteers/curtain.schema'
import { householdRecord } from '@wuxin/volunteers/household.schema'
import { permissions } from '@wuxin/volunteers/permissions'
import { settings } from '../volunteers.work.ts'
import { alarmPage, listAlarms } from './alarm.queries.ts'
import { looksAt, tallyOf, watches } from './curtain.queries.ts'
import { check, stepOnAlarm } from './curtain.work.ts'
import { step } from './household.work.ts'
import { startCurtain, stopCurtain, tellAway } from './watch.entity.ts'

const { permitted, countywide } = procedures(permissions)
const caring = countywide('household:care')
const answering = countywide('alarm:answer')

/** 窗帘行动: one's own households twice a day, and what begins and ends the watching. */
export const curtainRouter = router({
  mine: caring.output(ownWatches)
    .query(({ ctx: { work } }) => watches(work)),
  check: caring.input(checkInput).output(checkedView)
    .mutation(({ ctx: { work }, input }) => check(work, input)),
  start: permitted('household:keep').input(startCurtainInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, async ({ file, by }) => startCurtain(file, by, await settings.current(work, file.area)))),
  stop: permitted('household:keep').input(stopCurtainInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, ({ file, by }) => stopCurtain(file, by))),
  tellAway: caring.input(tellAwayInput).output(householdRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, ({ file, by }) => tellAway(file, input, by))),
  looks: caring.input(looksInput).output(lookList)
    .query(({ ctx: { work }, input }) => looksAt(work, input)),
  tally: permitted('household:list').output(curtainTally)
    .query(({ ctx: { work } }) => tallyOf(work)),
})

/** Alarms (告警) on their ladder: whoever was called answers. */
export const alarmRouter = router({
  list: countywide('household:browse').input(alarmListInput).output(alarmList)
    .query(({ ctx: { work }, input }) => listAlarms(work, input)),
  get: countywide('household:browse').input(byId).output(alarmRecord)
    .query(({ ctx: { work }, input }) => alarmPage(work, input.id)),
  noAnswer: answering.input(noAnswerInput).output(alarmRecord)
    .mutation(({ ctx: { work }, input }) => stepOnAlarm(work, input, (alarm, by) => alarm.noAnswer(by))),
  setOut: answering.input(setOutInput).output(alarmRecord)
    .mutation(({ ctx: { work }, input }) => stepOnAlarm(work, input, (alarm, by) => alarm.setOut(by))),
  close: answering.input(closeAlarmInput).output(alarmRecord)
    .mutation(({ ctx: { work }, input }) => stepOnAlarm(work, input, (alarm, by) => alarm.close(input, by))),
})
