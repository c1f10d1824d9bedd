import type { RecurrenceRule } from '@wuxin/meetings/body.schema'
import { sixParties } from '@wuxin/meetings/settings.schema'
import { useWords } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import { meetsText } from '../body/meets-text.ts'
import { useBodyName } from '../body/use-body-name.ts'
import { useUnitName } from '../places.ts'
import { useTexts } from '../texts.ts'

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** The group of words in which a field's codes are spoken, by the kind of record where kinds differ. */
const spokenIn: Readonly<Record<string, string>> = {
  'Topic state': 'states', 'Meeting state': 'meetings.states', 'Task state': 'tasks.states', 'Body kind': 'kinds', 'Visit outcome': 'reception.outcomes', 'Calendar kind': 'audit.calendars',
  'Seat status': 'meetings.seats', signInMeans: 'meetings.means',
  source: 'sources', outcome: 'outcomes', decision: 'decisions', vote: 'votes', change: 'changes', reserved: 'matters', matter: 'matters', position: 'positions', verifiedBy: 'verifiedBy', escalatedTo: 'levels',
}

function UnitName({ id }: { id: string }) {
  return useUnitName(id)
}

function BodyName({ id }: { id: string }) {
  return useBodyName(id)
}

/** A value of a record as people read it: words for codes, names for units and bodies, Shanghai time for instants. */
export function ChangeValue({ entity, field, value }: { entity: string; field: string; value: unknown }) {
  const t = useTexts()
  const roles = useWords('web')
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return t(value ? 'trace.yes' : 'trace.no')
  if (field === 'recurrence') return meetsText(value as RecurrenceRule, t) // as the body keeps it
  // An extension is its day and its reason; lists are words.
  const text = typeof value === 'object' ? Object.values(value).join(' · ') : String(value)
  if (field === 'unit' || field === 'ownerUnit') return <UnitName id={text} />
  if (field === 'body') return <BodyName id={text} />
  if (field === 'party') return sixParties.find(({ id }) => id === text)?.name ?? text
  if (field === 'ownerRole') return roles(`roles.${text}`)
  const group = spokenIn[`${entity} ${field}`] ?? spokenIn[field]
  if (group) return t([`${group}.${text}`, 'trace.asIs'], { value: text })
  return instant.test(text) ? dateTimeText(text) : text
}
