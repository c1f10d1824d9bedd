import { useCategoryName } from '../category/use-categories.ts'
import { useUnitName } from '../places.ts'
import { useTexts } from '../texts.ts'
import { useWords } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** The group of words in which a field's codes are spoken. */
const spokenIn: Readonly<Record<string, string>> = {
  state: 'states', channel: 'channels', kind: 'kinds', status: 'whistleStatuses', outcome: 'outcomes', rating: 'ratings', escalatedTo: 'levels',
}

function UnitName({ id }: { id: string }) {
  return useUnitName(id)
}

/** A value of a case as people read it: words for codes, names for units, Shanghai time for instants. */
export function ChangeValue({ field, value }: { field: string; value: unknown }) {
  const t = useTexts()
  const roles = useWords('web')
  const categoryName = useCategoryName()
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return t(value ? 'trace.yes' : 'trace.no')
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  if (field === 'leadUnit' || field === 'unit') return <UnitName id={text} />
  if (field === 'category') return categoryName(text)
  if (field === 'receiverRole') return roles(`roles.${text}`)
  if (field === 'extension') {
    const { until, reason } = JSON.parse(text) as { until: string; reason: string } // as `askExtension` wrote it
    return t('case.extensionAsked', { until, reason })
  }
  const group = spokenIn[field]
  if (group) return t(`${group}.${text}`)
  return instant.test(text) ? dateTimeText(text) : text
}
