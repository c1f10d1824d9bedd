import { countyOf } from '@wuxin/platform/area'
import { DomainError } from '@wuxin/platform/error'
import { platformPermissions } from '@wuxin/platform/permissions'
import {
  acknowledgementList, acknowledgeRuleInput, addRuleInput, publishRuleInput, repealRuleInput, ruleLink, ruleList, rulesInForceQuery, rulesQuery, ruleView,
} from '@wuxin/platform/rule.schema'
import { dayBefore } from '@wuxin/platform/working-day'
import { load, loadLocked } from '@wuxin/service/load'
import { procedures, router } from '@wuxin/service/procedure'
import type { Work } from '@wuxin/service/work'
import { z } from 'zod'
import { assertPlace } from '../area-names.ts'
import { flushUnique } from '../flush-unique.ts'
import { addEdition, addRule } from './rule-add.ts'
import { Acknowledgement, Rule, RuleEdition } from './rule.entity.ts'
import { acknowledgementsOf, boundAt, listRules, rulesInForce, uuidOf, viewRule } from './rule.queries.ts'

const { permitted, countywide } = procedures(platformPermissions)

const byId = z.object({ id: z.uuid() })
const version = z.object({ version: z.int() })

const lastEdition = (work: Work, rule: Rule): Promise<RuleEdition> => work.em.findOneOrFail(RuleEdition, { rule: rule.id, number: rule.editions })

export const ruleRouter = router({
  list: countywide('rule:list').input(rulesQuery).output(ruleList).query(({ ctx: { work }, input }) => listRules(work, input)),

  get: countywide('rule:list')
    .input(byId)
    .output(ruleView)
    .query(async ({ ctx: { work }, input: { id } }) => {
      const rule = await viewRule(work, id)
      if (!rule) throw new DomainError('NOT_FOUND', { id })
      return rule
    }),

  inForce: countywide('rule:list')
    .input(rulesInForceQuery)
    .output(z.array(ruleLink))
    .query(({ ctx: { work }, input }) => {
      if (!work.scope.some((part) => countyOf(part.area) === countyOf(input.area))) throw new DomainError('FORBIDDEN', { reason: 'scope' })
      return rulesInForce(work, input)
    }),

  acknowledgements: countywide('rule:edit')
    .input(byId)
    .output(acknowledgementList)
    .query(async ({ ctx: { work }, input }) => acknowledgementsOf(work, await load(work, Rule, input.id))),

  add: permitted('rule:edit')
    .input(addRuleInput)
    .output(version.extend(byId.shape))
    .mutation(async ({ ctx: { work }, input }) => {
      await assertPlace(work, input.area)
      const rule = addRule(work, input)
      await flushUnique(work, { key: input.key })
      return { id: rule.id, version: rule.version }
    }),

  publish: permitted('rule:edit')
    .input(publishRuleInput)
    .output(version.extend({ edition: z.int() }))
    .mutation(async ({ ctx: { work }, input: { id, version: seen, text, inForceFrom } }) => {
      const rule = await loadLocked(work, Rule, id, seen)
      const last = await lastEdition(work, rule)
      const number = rule.nextEdition(inForceFrom, last, work.now)
      if (!last.inForceTo || last.inForceTo >= inForceFrom) last.endOn(dayBefore(inForceFrom))
      addEdition(work, rule, { number, text, inForceFrom })
      await work.em.flush()
      return { version: rule.version, edition: number }
    }),

  repeal: permitted('rule:edit')
    .input(repealRuleInput)
    .output(version)
    .mutation(async ({ ctx: { work }, input }) => {
      const rule = await loadLocked(work, Rule, input.id, input.version)
      rule.repeal(input.inForceTo, await lastEdition(work, rule), input.reason, work.now)
      await work.em.flush()
      return { version: rule.version }
    }),

  /** Says that the caller has read an edition; saying it again changes nothing. */
  acknowledge: countywide('rule:list')
    .input(acknowledgeRuleInput)
    .output(z.object({ at: z.iso.datetime() }))
    .mutation(async ({ ctx: { work }, input: { id, edition } }) => {
      const rule = await load(work, Rule, id)
      const area = boundAt(work.caller, rule)
      if (!area) throw new DomainError('RULE_BINDS_OTHERS')
      if (edition > rule.editions) throw new DomainError('NOT_FOUND', { id, edition })
      const own = { rule: id, edition, person: uuidOf(work.caller) }
      const known = await work.em.findOne(Acknowledgement, own)
      if (known) return { at: known.at.toISOString() }
      work.em.create(Acknowledgement, { ...own, area, at: work.now })
      await flushUnique(work, { edition })
      return { at: work.now.toISOString() }
    }),
})
