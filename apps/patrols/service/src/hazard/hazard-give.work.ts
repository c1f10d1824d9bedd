import type { dispatchHazardInput, handOnHazardInput, mergeHazardInput, refuseHazardInput } from '@wuxin/patrols/hazard-input.schema'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { load, loadLocked } from '@wuxin/service/load'
import type { Work } from '@wuxin/service/work'
import type { z } from 'zod'
import { suggested } from '../rule/suggestion.queries.ts'
import { ownerName } from '@wuxin/service/life/owner-name'
import { ownerOf } from './hazard-owner.work.ts'
import { step } from './hazard-step.work.ts'
import { Hazard } from './hazard.entity.ts'

/** 派单, and whether it is whom the rules name, and by which of their reasons. Throws OWNER_WRONG, OWNER_ABSENT and what the step throws. */
export const dispatch = (work: Work, input: z.output<typeof dispatchHazardInput>): Promise<HazardRecord> =>
  step(work, input, async (hazard, by) => {
    const rule = await suggested(work, hazard)
    const isRuled = rule.ownerUnit === input.ownerUnit && rule.ownerRole === input.ownerRole
    return hazard.dispatch({ owner: ownerOf(input, hazard.area, by.directory), until: input.until, words: input.words, because: isRuled ? rule.because : 'by_hand' }, by)
  })

/** 改派. Throws OWNER_WRONG, OWNER_ABSENT and HANDED_TO_SAME. */
export const handOn = (work: Work, input: z.output<typeof handOnHazardInput>): Promise<HazardRecord> =>
  step(work, input, (hazard, by) => hazard.handOn({ owner: ownerOf(input, hazard.area, by.directory), from: ownerName(hazard, by.directory) ?? '', reason: input.reason }, by))

/** 退回, by whoever has it. */
export const refuse = (work: Work, { reason, suggested: whose, ...seen }: z.output<typeof refuseHazardInput>): Promise<HazardRecord> =>
  step(work, seen, (hazard, by) => hazard.refuse({ reason, suggested: whose, from: ownerName(hazard, by.directory) ?? '' }, by))

/** 并案 into another hazard of the caller's places. Both are held, in the order of their ids: of two that would go on as one another, the one that comes second finds the first gone on. */
export const merge = async (work: Work, { into: other, ...seen }: z.output<typeof mergeHazardInput>): Promise<HazardRecord> => {
  for (const id of [seen.id, other].toSorted()) await loadLocked(work, Hazard, id)
  return step(work, seen, async (hazard, by) => {
    const into = await load(work, Hazard, other)
    const onward = into.mergedInto === null ? null : await work.em.findOne(Hazard, { id: into.mergedInto })
    return hazard.merge({ into, onward: onward?.number ?? null }, by)
  })
}
