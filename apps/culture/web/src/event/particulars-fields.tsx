import { campaigns, eventKinds, type EventKind, type Particulars } from '@wuxin/culture/event-kind.schema'
import { limits } from '@wuxin/culture/limit.rules'
import { choicesOf } from '@wuxin/web/choices'
import { Field } from '@wuxin/web/field'
import { Form, Radio, Select } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'
import { LinesInput } from './lines-input.tsx'
import { TextInput } from './text-input.tsx'

/** How each field of a kind is asked for: a line, several lines, a person, or one of the campaigns. */
const asked: Record<EventKind, readonly (readonly [field: string, as: 'line' | 'lines' | 'person' | 'campaign'])[]> = {
  reading: [['books', 'lines'], ['host', 'person']],
  quiz: [['subject', 'line']],
  skill: [['subject', 'line']],
  party_day: [['branch', 'line'], ['theme', 'line'], ['agenda', 'lines']],
  lecture: [['building', 'line'], ['lecturer', 'person'], ['topic', 'line']],
  campaign: [['campaign', 'campaign'], ['subject', 'line']],
  show: [['programme', 'lines']],
  class: [['teacher', 'person'], ['topic', 'line']],
  other: [],
}

/** What an event is, and what its kind asks for besides; `isFixed` once people know what it is. */
export function ParticularsFields({ isFixed = false }: { isFixed?: boolean }) {
  const t = useTexts()
  const told = Form.useWatch<Particulars | undefined>('particulars')
  const kind = told?.kind ?? 'other'
  return (
    <>
      <Field name={['particulars', 'kind']} label={t('events.column.kind')}>
        <Select disabled={isFixed} options={choicesOf(eventKinds, (each) => t(`eventKinds.${each}`))} />
      </Field>
      {asked[kind].map(([field, as]) => (
        <Field key={`${kind} ${field}`} name={['particulars', field]} label={t(`particulars.${kind}.${field}`)} hint={as === 'lines' ? t('events.hint.lines') : undefined}>
          {as === 'lines' ? <LinesInput /> : as === 'campaign' ? <Radio.Group options={choicesOf(campaigns, (each) => t(`campaigns.${each}`))} /> : <TextInput most={as === 'person' ? limits.name : limits.title} />}
        </Field>
      ))}
    </>
  )
}
