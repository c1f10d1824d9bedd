import type { Role } from '@wuxin/platform/role'
import type { Addressee } from '@wuxin/events/notice'
import type { Directory } from '@wuxin/service/directory'
import { convenerAt } from '@wuxin/service/life/convener'

/** Who keeps a venue, as it is kept. */
export interface Kept {
  area: string
  keeperUnit: string | null
  keeperRole: Role | null
}

/** Whoever answers for a venue: the unit or the holders of the post that keep it, else who convenes at its place. */
export function keepersOf({ area, keeperUnit, keeperRole }: Kept, directory: Directory): Addressee[] {
  if (keeperUnit !== null) return [{ unit: keeperUnit }]
  const held = keeperRole === null ? [] : directory.holders(area, keeperRole).map(({ user }) => ({ user }))
  return held.length > 0 ? held : convenerAt(area, directory)
}

/** The same by name, such as 泰安物业 or 李敏; empty where nobody holds a post. */
export const keeperNames = (kept: Kept, directory: Directory): string =>
  keepersOf(kept, directory).map((each) => ('unit' in each ? directory.unitName(each.unit) : 'user' in each ? (directory.postsOf(each.user)[0]?.name ?? '') : '')).filter((name) => name !== '').join('、')
