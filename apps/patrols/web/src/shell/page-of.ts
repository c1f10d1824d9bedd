import type { RecordKind } from '@wuxin/patrols/overview.schema'

/** The page of each kind of record below the module; a checkpoint stands on its route's. */
const pages: Record<Exclude<RecordKind, 'checkpoint'>, string> = { shift: 'shifts', hazard: 'hazards', route: 'routes', team: 'teams' }

/** Where a record is seen to. */
export const pageOf = (kind: keyof typeof pages, id: string): string => `${pages[kind]}/${id}`
