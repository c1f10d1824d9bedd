import type { Work } from '@wuxin/service/work'
import { placeTerms } from '../pinyin.ts'
import { Area } from './area.entity.ts'

/** A place to be, by its code and name; all else may follow. */
export interface NewPlace {
  area: string
  name: string
  brand?: string | null
  buildings?: string[]
  households?: number | null
  responsibleUnit?: string | null
  propertyCompany?: string | null
  ownersCommittee?: boolean
  riskReason?: string | null
  riskReviewOn?: string | null
  tags?: string[]
}

/** Adds a place to the tree, in the transaction of the work. */
export function addPlace(work: Work, place: NewPlace): Area {
  const units = [place.responsibleUnit, place.propertyCompany].filter((unit) => typeof unit === 'string')
  return work.em.create(Area, { ...place, units, searchTerms: placeTerms(place.name), createdAt: work.now, updatedAt: work.now })
}
