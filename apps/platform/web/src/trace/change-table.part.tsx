import { useWords, type Translate } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import type { ReactNode } from 'react'
import { PlaceName } from '../place-name.part.tsx'
import { UnitName } from '../unit-name.part.tsx'
import { changesOf } from './change.rules.ts'
import '../platform.css'

const code = /^[a-z]+([A-Z][a-z]+|[_-][a-z]+)*$/
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
const unitFields = new Set(['unit', 'units', 'responsibleUnit', 'propertyCompany'])

/** A value as a person reads it: words for codes, Chinese time for instants, names for places and units. */
function Value({ field, value, t }: { field: string; value: unknown; t: Translate }): ReactNode {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (field === 'ring' && Array.isArray(value)) return t('outline.ring', { count: value.length - 1 })
  if (Array.isArray(value)) {
    return value.length === 0 ? '—' : value.map((each, index) => [index > 0 && t('listComma'), <Value key={String(each)} field={field} value={each} t={t} />])
  }
  if (typeof value === 'object') {
    return Object.entries(value).map(([key, part], index) => [index > 0 && t('listComma'), `${t(`fact.${key}`, { defaultValue: key })} `, <Value key={key} field={key} value={part} t={t} />])
  }
  const text = String(value)
  if (unitFields.has(field)) return <UnitName id={text} />
  if (field === 'area') return <PlaceName code={text} />
  if (instant.test(text)) return dateTimeText(text)
  return code.test(text) ? t([`value.${text}`, `fact.${text}`], { defaultValue: text }) : text
}

/** What a change did, field by field: from which value to which. */
export function ChangeTable({ before, after }: { before: unknown; after: unknown }) {
  const t = useWords('platform')
  const changes = changesOf(before, after)
  if (changes.length === 0) return null
  const isNew = before === null || before === undefined
  return (
    <table className="wx-changes">
      <thead>
        <tr>
          <th>{t('trace.field')}</th>
          {!isNew && <th>{t('trace.before')}</th>}
          <th>{t(isNew ? 'trace.value' : 'trace.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.field}>
            <th scope="row">{t(`fact.${change.field}`, { defaultValue: change.field })}</th>
            {!isNew && (
              <td>
                <Value field={change.field} value={change.before} t={t} />
              </td>
            )}
            <td>
              <Value field={change.field} value={change.after} t={t} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
