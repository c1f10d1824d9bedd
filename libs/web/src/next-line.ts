import { words } from './i18n.ts'
import { dateTimeText, type Instant } from './time.ts'

/** What happens next with a record, and by when: 等待县城管局办理，截止 2025-04-21 23:59。 `own` names the step where it is the reader's to take, `waits` says for whom it waits else. */
export function nextLine({ own, waits, dueAt }: { own: string | null; waits: string; dueAt: Instant | null }): string {
  const t = words('web')
  const next = own === null ? waits : t('next.yours', { step: own })
  return dueAt === null ? t('next.plain', { next }) : t('next.due', { next, due: dateTimeText(dueAt) })
}
