import { volunteersRouter } from '@wuxin/volunteers-service/router'
import type { Caller } from '@wuxin/platform/caller'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inReading } from '@wuxin/service/work'
import { sql } from 'kysely'
import { z } from 'zod'
import { counties, type County } from '../places.ts'
import type { Procedure } from '../volunteers/procedures.ts'
import type { PhotoName, PlannedStep, Told } from '../volunteers/volunteer-plan.ts'
import { callAt, loader, type SampleIds } from './caller.ts'
import { uploadPicture } from './pictures.ts'
import { seenIn } from './seen.ts'

/** What telling the volunteers' year needs to know, and what it has told so far. */
export interface VolunteerLoad {
  platform: Running
  volunteers: Running
  ids: SampleIds
  callerOf(userName: string): Caller
  /** Ids of registered volunteers by the keys of their people. */
  registered: Map<string, string>
  /** Records by the plan's keys. */
  records: Map<string, Kept>
}

/** What is known of a record: its id, its version where the last answer told it, and the code of whoever follows it without an account. */
interface Kept {
  id: string
  version: number | null
  code: string | null
  contract: { edition: number; digest: string } | null
}

/** The table in which a noun's records lie. */
const tables: Readonly<Record<string, string>> = {
  wishes: 'wish', residentWishes: 'wish', orders: 'service_order', residentOrders: 'service_order', homeServices: 'home_service', residentHomeServices: 'home_service', households: 'household',
  curtain: 'household', projects: 'project', listings: 'listing', pledges: 'pledge', sessions: 'session', teams: 'team', reports: 'report', alliances: 'alliance',
  offers: 'offer',
}
const nounOf = (call: Procedure): string => call.slice(0, call.indexOf('.'))
const tableOf = (call: Procedure): string => {
  const table = tables[nounOf(call)]
  if (table === undefined) throw new RangeError(`${call} has no table`)
  return table
}

/** Ids and codes as the plan's steps ask for them; `photo` says what a picture is called once it is uploaded. */
export const toldBy = ({ ids, registered, records }: VolunteerLoad, photo: Told['photo'] = (name) => name): Told => ({
  unit: ids.unit,
  person: ids.person,
  volunteer: (key) => found(registered, key),
  record: (key) => found(records, key).id,
  photo,
  contract: (key) => {
    const { contract } = found(records, key)
    if (!contract) throw new RangeError(`${key} has no contract yet`)
    return contract
  },
})

function found<Value>(all: ReadonlyMap<string, Value>, key: string): Value {
  const value = all.get(key)
  if (value === undefined) throw new RangeError(`the sample has not told ${key} yet`)
  return value
}

/** The pictures that a step shows, each uploaded by whoever takes it: a record keeps nobody else's. */
async function picturesOf({ by, given }: PlannedStep, load: VolunteerLoad): Promise<ReadonlyMap<PhotoName, string>> {
  const shown = new Set<PhotoName>()
  given(toldBy(load, (name) => (shown.add(name), name)))
  const caller = by === null ? null : load.callerOf(by)
  return new Map(await Promise.all([...shown].map(async (name) => [name, await uploadPicture(load.platform, name, caller)] as const)))
}

const answered = z.object({ id: z.uuid(), version: z.int(), contract: z.object({ edition: z.int(), digest: z.string() }).nullish() })
const receipt = z.object({ number: z.string(), code: z.string() })

/** Takes one step of a record through the service's own procedure, as its people do: with the version that they see, or their code. */
export async function takeStep(key: string, county: County, step: PlannedStep, load: VolunteerLoad): Promise<void> {
  const { call, by, at, given } = step
  const kept = load.records.get(key)
  const seen = kept && (kept.version === null ? await seenIn(load.volunteers, tableOf(call), sql`id = ${kept.id}`) : { id: kept.id, version: kept.version })
  const caller = volunteersRouter.createCaller(callAt(load.volunteers, by === null ? null : load.callerOf(by), at))
  const [noun = '', verb = ''] = call.split('.')
  // The plan pairs each procedure with its own input.
  const procedure = (caller as unknown as Record<string, Record<string, (input: object) => Promise<unknown>>>)[noun]?.[verb]
  if (!procedure) throw new RangeError(`the service has no ${call}`)
  const pictures = await picturesOf(step, load)
  const answer = await procedure({ ...given(toldBy(load, (name) => found(pictures, name))), ...seen, ...(kept?.code && by === null && { code: kept.code }) })
  const now = await keptOf(answer, { kept, call, county }, load)
  if (now) load.records.set(key, now)
}

/** What an answer tells of its record; one that tells nothing of it leaves the version to be looked up before the next step. */
async function keptOf(answer: unknown, { kept, call, county }: { kept: Kept | undefined; call: Procedure; county: County }, load: VolunteerLoad): Promise<Kept | undefined> {
  const record = answered.safeParse(answer)
  if (record.success && (kept === undefined || kept.id === record.data.id)) {
    const { id, version, contract } = record.data
    return { id, version, code: kept?.code ?? null, contract: contract ?? null }
  }
  if (kept) return { ...kept, version: null }
  const told = receipt.safeParse(answer)
  if (!told.success) return undefined
  const { number, code } = told.data
  const { id, version } = await seenIn(load.volunteers, tableOf(call), sql`county = ${counties[county]} and number = ${number}`)
  return { id, version, code, contract: null }
}

/** Records of service that were reported together, as whoever confirms them sees them. */
export const seenRecords = (service: Running, ids: readonly string[]): Promise<{ id: string; version: number }[]> =>
  inReading(service, { caller: loader, now: service.now(), procedure: 'sample.look', requestId: 'sample' }, everywhere, async (work) => {
    const { rows } = await sql<{ id: string; version: number }>`select id, version from service_record where id in (${sql.join(ids)}) order by id`.execute(work.db)
    return rows
  })
