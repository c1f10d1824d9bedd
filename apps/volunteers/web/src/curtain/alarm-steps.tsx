import { closeAlarmInput, noAnswerInput, setOutInput, type AlarmRecord } from '@wuxin/volunteers/curtain.schema'
import { stepOf, type RecordStep } from '@wuxin/web/record-step'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import type { AlarmStepName } from './alarm-noun.ts'
import { CloseAlarmForm } from './close-alarm.form.tsx'

const step = stepOf<AlarmRecord>()

const Meaning = (key: string) =>
  function Said() {
    return <p className="wx-given">{useTexts()(`alarms.before.${key}`)}</p>
  }

/** The steps of an alarm as their drawers ask for them. */
export const alarmSteps = {
  noAnswer: step({ schema: noAnswerInput, Fields: Meaning('noAnswer'), submit: client.alarms.noAnswer.mutate }),
  setOut: step({ schema: setOutInput, Fields: Meaning('setOut'), submit: client.alarms.setOut.mutate }),
  close: step({ schema: closeAlarmInput, Fields: CloseAlarmForm, submit: client.alarms.close.mutate }),
} satisfies Record<AlarmStepName, RecordStep<AlarmRecord>>
