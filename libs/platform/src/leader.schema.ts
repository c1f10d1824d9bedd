import { z } from 'zod'
import { areaCode } from './area.ts'
import { areaFound } from './area.schema.ts'
import { listOf, listQuery } from './list.ts'
import { named } from './view.schema.ts'

/** What the list of bound leaders is asked by. */
export const leadersQuery = listQuery(['name']).extend({ within: areaCode.optional() })

/** A county leader and the communities and compounds bound to them (包抓). */
export const leaderRow = z.object({ person: named, bound: z.array(areaFound.extend({ post: z.uuid(), since: z.iso.date() })) })
/** A page of the list of bound leaders. */
export const leaderList = listOf(leaderRow)
