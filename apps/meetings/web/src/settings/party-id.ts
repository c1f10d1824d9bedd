import type { Party } from '@wuxin/meetings/settings.schema'

/** What records will name a new party by: the post that sits for it, with as many letters after it as set it apart. */
export function freeId(role: string, parties: readonly Pick<Party, 'id'>[]): string {
  const taken = (id: string): boolean => parties.some((party) => party.id === id)
  let id = role
  for (let again = 1; taken(id); again += 1) id = `${role}_${'x'.repeat(again)}`
  return id
}
