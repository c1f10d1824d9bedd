import type { ListingRow } from '@wuxin/volunteers/listing.schema'
import type { claimProjectInput } from '@wuxin/volunteers/project.schema'
import type { z } from 'zod'

const sooner = (one: string, other: string) => (one < other ? one : other)

/** What a claim begins with: what is wanted with the first of one's own that goes with it, as much as both have, until the first of them ends. */
export function suggestedClaim(wanted: ListingRow, own: readonly ListingRow[], { today, with: named }: { today: string; with: string | null }): Partial<z.input<typeof claimProjectInput>> {
  const chosen = own.find(({ id }) => id === named) ?? own[0]
  const need = wanted.side === 'need' ? wanted : chosen
  return {
    title: need?.title,
    from: today,
    to: chosen ? sooner(wanted.expiresOn, chosen.expiresOn) : wanted.expiresOn,
    parts: (chosen ? [wanted, chosen] : [wanted]).map(({ id, free }) => ({ listing: id, amount: Math.min(free, chosen && chosen.measure === wanted.measure ? Math.min(chosen.free, wanted.free) : free) })),
  }
}
