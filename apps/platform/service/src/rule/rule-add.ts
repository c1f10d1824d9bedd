import type { addRuleInput } from '@wuxin/platform/rule.schema'
import type { Work } from '@wuxin/service/work'
import { randomUUIDv7 } from 'node:crypto'
import type { z } from 'zod'
import { placeTerms } from '../pinyin.ts'
import { Rule, RuleEdition } from './rule.entity.ts'

/** Adds a rule with its first edition, in the transaction of the work. */
export function addRule(work: Work, { text, inForceFrom, ...facts }: z.output<typeof addRuleInput>): Rule {
  const times = { createdAt: work.now, updatedAt: work.now }
  const rule = work.em.create(Rule, { id: randomUUIDv7(), ...facts, searchTerms: placeTerms(facts.name), editions: 1, ...times })
  addEdition(work, rule, { number: 1, text, inForceFrom })
  return rule
}

/** Adds an edition of a rule. */
export function addEdition(work: Work, rule: Rule, edition: { number: number; text: string; inForceFrom: string }): RuleEdition {
  return work.em.create(RuleEdition, { ...edition, area: rule.area, rule: rule.id, publishedAt: work.now, publishedBy: work.caller.name })
}
