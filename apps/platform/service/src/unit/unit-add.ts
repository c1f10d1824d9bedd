import type { Work } from '@wuxin/service/work'
import { placeTerms } from '../pinyin.ts'
import { Unit, type UnitFacts } from './unit.entity.ts'

/** Adds a unit to the register, in the transaction of the work. */
export function addUnit(work: Work, facts: UnitFacts & { id?: string }): Unit {
  return work.em.create(Unit, { ...facts, searchTerms: placeTerms(facts.name), createdAt: work.now, updatedAt: work.now })
}
