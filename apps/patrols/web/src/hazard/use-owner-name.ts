import type { Role } from '@wuxin/platform/role'
import { useWords } from '@wuxin/web/i18n'

/** Whoever mends a hazard: the unit, or the post with those who hold it. Nothing while nobody does. */
export function useOwnerName(): (hazard: { owner: string | null; ownerRole: Role | null }) => string | null {
  const t = useWords('web')
  return ({ owner, ownerRole }) => (ownerRole === null ? owner : [t(`roles.${ownerRole}`), owner].filter(Boolean).join(' '))
}
