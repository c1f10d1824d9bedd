import { useWords } from '@wuxin/web/i18n'
import { failedPercent, isFailing, type Seen } from './module.rules.ts'

/** How many users a version had and how many of them saw it fail, as their browsers told. */
export function SeenText({ seen }: { seen: Seen }) {
  const t = useWords('platform')
  if (seen.users === 0) return <span className="wx-quiet">{t('module.unseen')}</span>
  if (seen.failed === 0) return <span>{t('module.seenBy', { count: seen.users })}</span>
  return <span className={isFailing(seen) ? 'wx-failing' : undefined}>{t('module.failedFor', { percent: failedPercent(seen), failed: seen.failed, users: seen.users })}</span>
}
