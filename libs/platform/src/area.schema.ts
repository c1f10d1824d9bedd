import { z } from 'zod'
import { areaCode, areaLevels } from './area.ts'
import { named } from './view.schema.ts'

/** Lines of work whose own grids were merged into the one grid layer (多网合一): 党建, 公安, 社保, 城管. */
export const gridTags = ['party', 'public-security', 'social-security', 'city-management'] as const

/** What a place is called, up to 40 characters. */
export const areaName = z.string().trim().min(1).max(40)
/** What a place is known for (品牌). */
export const brand = z.string().trim().min(1).max(60).nullable()
/** Buildings as people call them: 1号楼. */
export const buildings = z.array(z.string().trim().min(1).max(20)).max(300)
/** Households of a place; null where nobody has counted. */
export const households = z.int().min(0).max(100_000).nullable()
/** Degrees, WGS 84. */
export const position = z.object({ lng: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }).nullable()

/** Why something that is on record was done. */
export const reason = z.string().trim().min(2).max(200)

/** A place and the version of it that the caller saw. */
export const areaSeen = z.object({ code: areaCode, version: z.int() })

/** A county or township has its code from the statistical bureau; without one, the next free code below the parent is taken. */
export const addAreaInput = z.object({ parent: areaCode, code: areaCode.optional(), name: areaName, brand: brand.default(null) })
/** A place's new name; its code, and all that hangs on it, stay. */
export const renameAreaInput = areaSeen.extend({ name: areaName })
/** What a place is known for, and where it lies on the map. */
export const describeAreaInput = areaSeen.extend({ brand, position })
/** Takes a place out of use (撤销); its code is never given again. */
export const retireAreaInput = areaSeen.extend({ reason })

/** What a micro-grid (微网格) holds, and the unit that answers for it (责任单位). */
export const arrangeGridInput = areaSeen.extend({
  tags: z.array(z.enum(gridTags)).max(gridTags.length),
  responsibleUnit: z.uuid().nullable(),
  buildings,
  households,
})

/** What a search of places, people and units takes: a word, pinyin or initials, a place to lie in, a level. */
export const lookup = z.object({ q: z.string().trim().max(60).optional(), within: areaCode.optional(), level: z.enum(areaLevels).optional() })

/** A place as pickers show it; `path` names the places above it, the county left out. */
export const areaFound = z.object({ code: areaCode, name: z.string(), level: z.enum(areaLevels), path: z.string() })

/** A place of the tree with what hangs below it, those that are retired left out. */
export const areaNode = areaFound.omit({ path: true }).extend({
  brand: z.string().nullable(),
  children: z.int(),
  communities: z.int(),
  compounds: z.int(),
  grids: z.int(),
})

/** The places above the asked one, from the county down, and those right below it. */
export const areaTree = z.object({ above: z.array(z.object({ code: areaCode, name: z.string() })), nodes: z.array(areaNode) })

/** Everything that the register knows of a place; what its level does not have is empty. */
export const areaView = z.object({
  id: z.uuid(),
  version: z.int(),
  code: areaCode,
  level: z.enum(areaLevels),
  name: z.string(),
  path: z.string(),
  brand: z.string().nullable(),
  position,
  tags: z.array(z.enum(gridTags)),
  buildings: z.array(z.string()),
  households: z.int().nullable(),
  responsibleUnit: named.nullable(),
  propertyCompany: named.nullable(),
  ownersCommittee: z.boolean(),
  risk: z.object({ reason: z.string(), reviewOn: z.iso.date(), isDue: z.boolean() }).nullable(),
  retired: z.object({ on: z.iso.date(), reason: z.string() }).nullable(),
  children: z.int(),
})

/** A place as residents see it: its name, and the buildings of a compound or grid. */
export const publicPlace = z.object({
  code: areaCode,
  name: z.string(),
  level: z.enum(areaLevels),
  path: z.string(),
  buildings: z.array(z.string()),
})

/** What residents ask for places by: a place to look inside, or a name; without either, the counties and their townships. */
export const publicPlacesQuery = z.object({ within: areaCode.optional(), q: z.string().trim().min(1).max(20).optional() })

/** `hotline` is that of the county asked for. */
export const publicPlaces = z.object({ hotline: z.string().nullable(), places: z.array(publicPlace) })
