import { reservedMatterIn } from '@wuxin/meetings/reserved.rules'
import { Alert } from '@wuxin/web/ui'
import { useTexts } from '../texts.ts'

/** Says that words speak of a matter that Civil Code art. 278 reserves to the owners; nothing where they speak of none. */
export function ReservedHint({ words }: { words: string }) {
  const t = useTexts()
  const matter = reservedMatterIn(words)
  return matter && <Alert type="warning" showIcon role="note" className="mt-hint" title={t('topics.reservedHint', { matter: t(`matters.${matter}`) })} />
}
