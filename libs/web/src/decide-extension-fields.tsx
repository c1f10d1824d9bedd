import { useWords } from './i18n.ts'
import { WordsField } from './words-field.tsx'

/** An extension that was asked for. */
export interface Extension {
  /** The day until which it was asked for, `2025-05-12`. */
  until: string
  reason: string
}

/** An asked extension, to be granted (批准) with a remark, or refused with a reason. */
export function DecideExtensionFields({ record: { extension }, isRefused = false }: { record: { extension: Extension | null }; isRefused?: boolean }) {
  const t = useWords('web')
  return (
    <>
      {extension && <p className="wx-given">{t('extension.asked', { until: extension.until, reason: extension.reason })}</p>}
      <WordsField name={isRefused ? 'reason' : 'words'} label={t(isRefused ? 'extension.refusal' : 'extension.note')} rows={3} />
    </>
  )
}
