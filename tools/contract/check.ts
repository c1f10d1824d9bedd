import { contractBreaks } from '@wuxin/platform/contract.rules'
import type { Contract, ContractBreak, Standing } from '@wuxin/platform/contract.schema'

/** One part of a module as it would be published. */
export interface Offered {
  module: string
  version: string
  contract: Contract
}

/** What stands once a version is live: what was live before it is the last good one. */
export function after(standing: readonly Standing[], { module, version, contract }: Offered): Standing[] {
  const isSamePart = (each: Standing) => each.module === module && each.contract.part === contract.part
  if (standing.some((each) => isSamePart(each) && each.version === version && each.standing === 'live')) return [...standing]
  const others = standing.filter((each) => !isSamePart(each))
  const before = standing.filter((each) => isSamePart(each) && each.standing === 'live').map((each): Standing => ({ ...each, standing: 'previous' }))
  return [...others, ...before, { module, version, standing: 'live', contract }]
}

/** What would break if the parts of a module became live one after the other, in the order in which they are published. */
export function breaksInTurn(parts: readonly Offered[], standing: readonly Standing[]): ContractBreak[] {
  const found: ContractBreak[] = []
  let known: readonly Standing[] = standing
  for (const part of parts) {
    found.push(...contractBreaks(part, known))
    known = after(known, part)
  }
  return found
}
