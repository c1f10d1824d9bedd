import { decisions, type Decision } from '@wuxin/meetings/meeting.schema'
import { limits } from '@wuxin/meetings/limit.rules'
import type { ItemView, MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { reservedMatterIn, reservedMatters } from '@wuxin/meetings/reserved.rules'
import { serviceChanges } from '@wuxin/meetings/topic.schema'
import { Field } from '@wuxin/web/field'
import { Alert } from '@wuxin/web/ui'
import { Form, Input, Radio, Select } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { titleOf, votersOf } from './item.rules.ts'
import { needsShow } from './resolve-input.rules.ts'
import { ShowOfHands } from './show-of-hands.tsx'
import { TasksInput } from './tasks-input.tsx'

/** 决议: what is decided, in which words, how it was voted, and who does what by when. */
export function ResolveForm({ record, item }: { record: MeetingRecord; item: ItemView }) {
  const t = useTexts()
  const decision = Form.useWatch<Decision | undefined>('decision')
  const words = Form.useWatch<string | undefined>('words')
  const voters = votersOf(record.seats)
  const reserved = reservedMatterIn(`${titleOf(item)} ${words ?? ''}`)
  return (
    <>
      {reserved && <Alert className="mg-reserved" type="warning" showIcon role="note" title={t('meetings.resolve.reserved', { matter: t(`matters.${reserved}`) })} />}
      <Field name="decision" label={t('meetings.resolve.decision')}>
        <Radio.Group vertical options={decisions.map((value) => ({ value, label: t(`meetings.decisionsLong.${value}`), disabled: value === 'adopt' && reserved !== null }))} />
      </Field>
      <Field name="words" label={t('meetings.resolve.words')}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={limits.words} showCount />
      </Field>
      {needsShow(decision, item, voters) && <ShowOfHands present={voters.length} />}
      {decision === 'adopt' && item.topic?.source === 'score_item' && (
        <Field name="change" label={t('meetings.resolve.change')}>
          <Radio.Group vertical options={serviceChanges.map((value) => ({ value, label: t(`changes.${value}`) }))} />
        </Field>
      )}
      {decision === 'refer' && (
        <Field name="matter" label={t('meetings.resolve.matter')}>
          <Select options={reservedMatters.map((value) => ({ value, label: t(`matters.${value}`) }))} />
        </Field>
      )}
      {decision === 'adopt' && <TasksInput area={record.area} />}
    </>
  )
}
