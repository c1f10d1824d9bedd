import { addContestInput } from '@wuxin/culture/contest-input.schema'
import { Field } from '@wuxin/web/field'
import { AddDrawer } from '@wuxin/web/noun/add-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ContestForm } from './contest.form.tsx'
import { EventPicker } from './event-picker.tsx'

/** 设比赛 of an event; then its page, for rounds, entrants and judges. */
export default function AddContestDrawer({ event, onClose }: { event?: string; onClose: () => void }) {
  const t = useTexts()
  return (
    <AddDrawer title={t('contest.do.add')} schema={addContestInput} initial={{ event, groups: [], prizes: [] }} submit={client.contests.add.mutate} next={() => t('contest.done.add')} page="contests" onClose={onClose}>
      <Field name="event" label={t('contest.label.event')} hint={t('contest.hint.event')}>
        <EventPicker disabled={event !== undefined} />
      </Field>
      <ContestForm />
    </AddDrawer>
  )
}
