import { isFound } from '@wuxin/web/resident/follow/is-found'
import { trpc } from '../api.ts'

/** What a code of this module may name, each with the question whether it does. */
const asked = {
  wish: (code: string) => isFound(trpc.residentWishes.track.queryOptions({ code })),
  order: (code: string) => isFound(trpc.residentOrders.track.queryOptions({ code })),
  repair: (code: string) => isFound(trpc.residentHomeServices.track.queryOptions({ code })),
} as const
export type CodeKind = keyof typeof asked
const kinds = Object.entries(asked) as [CodeKind, (code: string) => Promise<boolean>][] // the keys of `asked`

/** What a code names; null where it names nothing here. Rejects where nothing was found and somebody did not answer. */
export async function kindOf(code: string): Promise<CodeKind | null> {
  const answers = await Promise.allSettled(kinds.map(async ([kind, holds]) => ((await holds(code)) ? kind : null)))
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? (answer.value ?? []) : []))[0]
  const failed = answers.find((answer) => answer.status === 'rejected')
  if (!found && failed) throw failed.reason
  return found ?? null
}
