import type { Contract, ContractBreak, ProcedureContract, ServiceContract, Standing, WebContract } from './contract.schema.ts'
import { schemaBreaks, type SchemaFault } from './contract-schema.rules.ts'
import { own } from './contract-shape.rules.ts'

/** A version that is about to be published or to become live. */
export interface Candidate {
  module: string
  version?: string
  contract: Contract
}

interface Party<Of extends Contract = Contract> {
  module: string
  standing: ContractBreak['standing']
  contract: Of
}

/** One thing that a consumer misses; who they are is added where both are known. */
type Lack = Pick<ContractBreak, 'reason' | 'module' | 'name'> & { field?: string }

/**
 * Everything that the candidate would break, or that it needs and nobody offers; empty where it may go live beside all that stands.
 * Throws CONTRACT_UNREADABLE where a schema is not whole.
 */
export function contractBreaks(candidate: Candidate, standing: readonly Standing[]): ContractBreak[] {
  const self: Party = { module: candidate.module, standing: 'candidate', contract: candidate.contract }
  const others: Party[] = standing.filter((each) => each.module !== self.module || (each.contract.part !== self.contract.part && !isOwnLastService(self, each)))
  const found = [self, ...others].flatMap((other) => [...lacks(self, other), ...(other === self ? [] : lacks(other, self))])
  const all = [...found, ...slotLacks(self, others), ...eventLacks(self, others)]
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()]
}

/**
 * A web may call what its own service answers only since its newest version: both are published by one hand. Going back with
 * that service is checked against this web by then.
 */
const isOwnLastService = (web: Party, { standing, contract }: Party): boolean => isWeb(web) && contract.part === 'service' && standing === 'previous'

const isWeb = (party: Party): party is Party<WebContract> => party.contract.part === 'web'
const isService = (party: Party): party is Party<ServiceContract> => party.contract.part === 'service'

const named = (consumer: Party, provider: Pick<Party, 'standing'>, lack: Lack): ContractBreak => ({
  field: '', ...lack, consumer: `${consumer.module} ${consumer.contract.part}`, standing: consumer.standing, provider: provider.standing,
})

/** What a consumer misses at one provider, or within itself. */
function lacks(consumer: Party, provider: Party): ContractBreak[] {
  const found = [
    ...(isService(provider) && isWeb(consumer) ? [...callLacks(consumer, provider), ...permissionLacks(consumer, provider)] : []),
    ...(isService(provider) && isService(consumer) ? payloadLacks(consumer.contract, provider) : []),
    ...(isService(provider) ? editionLacks(consumer, provider) : []),
    ...(consumer === provider && isWeb(consumer) ? wordLacks(consumer) : []),
  ]
  return found.map((lack) => named(consumer, provider, lack))
}

function callLacks(web: Party<WebContract>, { module, contract: { procedures } }: Party<ServiceContract>): Lack[] {
  return Object.entries(own(web.contract.uses, module) ?? {}).flatMap(([name, used]): Lack[] => {
    const offered = own(procedures, name)
    if (!offered) return [{ reason: 'PROCEDURE_MISSING', module, name }]
    if (offered.type !== used.type) return [{ reason: 'PROCEDURE_TYPE', module, name }]
    return [...inputLacks(used, offered), ...outputLacks(used, offered, web.module === module)].map((lack) => ({ ...lack, module, name }))
  })
}

/** Who sends nothing sends what an optional input writes as null. */
const nothing = { type: 'null' }

const inputLacks = (used: ProcedureContract, offered: ProcedureContract) =>
  schemaBreaks(used.input ?? nothing, offered.input ?? {}, 'input').map(({ field }) => ({ reason: 'INPUT_NARROWED' as const, field }))

const outputReason = (fault: SchemaFault) => (fault === 'missing' ? ('OUTPUT_MISSING' as const) : ('OUTPUT_WIDENED' as const))

/**
 * A module's own pages go on beside a value that is younger than they are, such as a new state: they say so in its place
 * (`newer` among the kit's texts). Without that neither part of a module could be first to know it.
 */
const outputLacks = (used: ProcedureContract, offered: ProcedureContract, isOwn: boolean) =>
  schemaBreaks(offered.output ?? {}, used.output ?? {}, 'output')
    .filter(({ fault }) => !(isOwn && fault === 'value'))
    .map(({ field, fault }) => ({ reason: outputReason(fault), field }))

/** A reaction reads the whole payload with its own schema, limits and all. */
const payloadLacks = (subscriber: ServiceContract, publisher: Party<ServiceContract>): Lack[] =>
  Object.entries(subscriber.subscribes).flatMap(([name, expected]) => {
    const payload = own(publisher.contract.publishes, name)
    return payload ? schemaBreaks(payload, expected, 'input').map(({ field }) => ({ reason: 'EVENT_CHANGED' as const, module: publisher.module, name, field })) : []
  })

/** Pages ask for permissions that their own service knows; the last good service is asked for none, for pages are hidden, not broken, by it. */
function permissionLacks(web: Party<WebContract>, { module, standing, contract }: Party<ServiceContract>): Lack[] {
  if (module !== web.module || standing === 'previous') return []
  return web.contract.permissions.filter((name) => !contract.permissions.includes(name)).map((name) => ({ reason: 'PERMISSION_MISSING', module, name }))
}

/** Nothing is built for a newer platform than the one that is live. */
function editionLacks(consumer: Party, { module, standing, contract }: Party<ServiceContract>): Lack[] {
  const isAsked = module === 'platform' && (standing === 'live' || standing === 'candidate')
  return isAsked && consumer.contract.platform > contract.platform ? [{ reason: 'PLATFORM_OLD', module, name: String(consumer.contract.platform) }] : []
}

const form = /_(zero|one|two|few|many|other)$/

/** Texts that one language has and the other has not; plural forms are one text. */
function wordLacks({ module, contract: { words } }: Party<WebContract>): Lack[] {
  const keys = { 'zh-CN': new Set(words['zh-CN'].map((key) => key.replace(form, ''))), 'en-US': new Set(words['en-US'].map((key) => key.replace(form, ''))) }
  const lacking = (language: keyof typeof keys, other: keyof typeof keys): Lack[] =>
    [...keys[other]].filter((key) => !keys[language].has(key)).map((name) => ({ reason: 'WORDS_UNEVEN', module, name, field: language }))
  return [...lacking('zh-CN', 'en-US'), ...lacking('en-US', 'zh-CN')]
}

const ownerOf = (name: string) => name.slice(0, name.indexOf('.'))

/** Panels that no page would show: the candidate's own, and those that others put on its pages. Where a module has no web yet, there is nothing to miss. */
function slotLacks(self: Party, others: readonly Party[]): ContractBreak[] {
  if (!isWeb(self)) return []
  const webs = [self, ...others].filter(isWeb)
  const lack = (name: string): Lack => ({ reason: 'SLOT_MISSING', module: ownerOf(name), name })
  const homeless = self.contract.slots.fills.flatMap((name) => {
    const homes = webs.filter((web) => web.module === ownerOf(name))
    return homes[0] && !homes.some((web) => web.contract.slots.offers.includes(name)) ? [named(self, homes[0], lack(name))] : []
  })
  const orphaned = webs.filter((web) => web !== self).flatMap((web) =>
    web.contract.slots.fills.filter((name) => ownerOf(name) === self.module && !self.contract.slots.offers.includes(name)).map((name) => named(web, self, lack(name))),
  )
  return [...homeless, ...orphaned]
}

/** Events of a module that it does not announce, though somebody waits for them: the name of such an event begins with the module's. */
function eventLacks(self: Party, others: readonly Party[]): ContractBreak[] {
  if (!isService(self)) return []
  const unannounced = (subscriber: Party<ServiceContract>, publisher: Party<ServiceContract>) =>
    Object.keys(subscriber.contract.subscribes)
      .filter((name) => ownerOf(name) === publisher.module && !own(publisher.contract.publishes, name))
      .map((name) => named(subscriber, publisher, { reason: 'EVENT_CHANGED', module: publisher.module, name }))
  return [...unannounced(self, self), ...others.filter(isService).flatMap((other) => [...unannounced(self, other), ...unannounced(other, self)])]
}
