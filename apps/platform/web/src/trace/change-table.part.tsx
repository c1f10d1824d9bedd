import { useWords, type Translate } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import { changesOf } from './change.rules.ts'

const code = /^[a-z]+([_-][a-z]+)*$/i
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** A value as a person reads it: words for codes, Chinese time for instants, one after the other for lists. */
function shown(value: unknown, t: Translate): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (Array.isArray(value)) return value.length ? value.map((each) => shown(each, t)).join(t('listComma')) : '—'
  if (typeof value === 'object') {
    return Object.entries(value).map(([key, part]) => `${t(`fact.${key}`, { defaultValue: key })} ${shown(part, t)}`).join(t('listComma'))
  }
  const text = String(value)
  if (instant.test(text)) return dateTimeText(text)
  return code.test(text) ? t(`value.${text}`, { defaultValue: text }) : text
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
            {!isNew && <td>{shown(change.before, t)}</td>}
            <td>{shown(change.after, t)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
