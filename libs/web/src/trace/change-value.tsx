import { useWords } from '../i18n.ts'
import { useModule } from '../module-context.tsx'
import { dateTimeText } from '../time.ts'
import type { Traced } from './traced.ts'

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** A value of a record as people read it: words for codes, names for what is named by id, Shanghai time for instants. */
export function ChangeValue({ traced: { groups, values }, entity, field, value }: { traced: Traced; entity: string; field: string; value: unknown }) {
  const own = useWords(useModule().id)
  const t = useWords('web')
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return t(value ? 'settings.yes' : 'settings.no')
  const Said = values[field]
  if (Said) return <Said value={value as never} /> // as the module's own service keeps it
  const text = typeof value === 'object' ? Object.values(value).join(' · ') : String(value)
  const group = groups[`${entity} ${field}`] ?? groups[field]
  if (group) return own(`${group}.${text}`, { defaultValue: text })
  return instant.test(text) ? dateTimeText(text) : text
}
