import { createHash } from 'node:crypto'
import { contractFace } from '@wuxin/volunteers/contract.rules'
import type {
  acceptProjectInput, declineProjectInput, deliverInput, draftContractInput, evaluateInput, finishProjectInput, sendBackProjectInput, signContractInput,
  superviseProjectInput, terminateInput, withdrawProjectInput,
} from '@wuxin/volunteers/project.schema'
import { isAgreed, isEvaluated, isSigned } from '@wuxin/volunteers/project.rules'
import { volunteerError } from '@wuxin/volunteers/volunteers.schema'
import { dayOf } from '@wuxin/platform/working-day'
import type { Told } from '@wuxin/service/life/acting'
import { startClock } from '@wuxin/service/life/clock'
import type { Step } from '../step/step.table.ts'
import { lineOf, takeUp } from '../step/step.work.ts'
import type { Acting } from '../volunteers.work.ts'
import { actingFor, allow, bind, factsOf, leave, leftOf, move, projectWay, runUntilEnd } from './project-step.entity.ts'
import { Contract, Delivery, ProjectSchema, Signature } from './project.table.ts'

/** What the listings of a project are called, by their ids. */
export type Titles = ReadonlyMap<string, string>

/**
 * A project (项目), in which at least one need meets at least one resource. Every method is one step: it throws
 * TRANSITION_NOT_ALLOWED, FORBIDDEN or an error of `VolunteerErrors` before it changes anything.
 */
export class Project extends ProjectSchema.class {
  /** The first line of its history: whoever claimed has agreed by that, the others are asked. */
  claim(by: Acting): Step {
    startClock(this, by, by.settings.projectAnswer)
    const parties = this.parties.getItems()
    for (const party of parties.filter(({ key }) => key === this.claimedBy)) {
      party.agreedAt = by.now
      bind(party, by)
    }
    return lineOf('Project', this, by, { action: 'claim', from: this.state, words: this.words, params: { from: this.from, to: this.to } })
  }

  /** The other side's yes; the last of them has the contract written. */
  agree(acting: Acting): Step {
    const { party, by } = actingFor(this, 'agree', acting, { waits: ({ agreed }) => !agreed })
    party.agreedAt = by.now
    bind(party, by)
    // While others are still asked, the clock in which they answer runs on.
    return isAgreed(factsOf(this).parties) ? move(this, 'agree', by, { to: 'sign' }) : lineOf('Project', this, by, { action: 'agree', from: this.state })
  }

  /** The other side's no: what was held is free again. */
  decline({ reason }: Told<typeof declineProjectInput>, acting: Acting): Step {
    const { by } = actingFor(this, 'decline', acting, { waits: ({ agreed }) => !agreed })
    return leave(this, 'decline', reason, by)
  }

  withdraw({ reason }: Told<typeof withdrawProjectInput>, acting: Acting): Step {
    const { by } = actingFor(this, 'withdraw', acting, { whose: ({ key }) => key === this.claimedBy })
    return leave(this, 'withdraw', reason, by)
  }

  /** A new edition of the contract takes every signature back. */
  draft({ text }: Told<typeof draftContractInput>, acting: Acting): Step {
    const { by } = actingFor(this, 'draft', acting)
    this.edition += 1
    const { edition } = this
    const parts = this.parts.getItems().map(({ listing, amount }) => ({ listing, amount }))
    const digest = createHash('sha256').update(contractFace({ edition, text, parts })).digest('hex')
    this.contracts.add(Object.assign(new Contract(), { area: this.area, project: this, edition, text, digest, byId: by.caller.id, by: by.caller.name, at: by.now }))
    return move(this, 'draft', by, { params: { edition } })
  }

  /** 签约 for one side; with the last signature under the edition that stands it begins. Nobody signs for both. Throws CONTRACT_MISSING, CONTRACT_CHANGED, SIDE_DONE and OTHER_SIDE. */
  sign({ edition, digest, unit }: Told<typeof signContractInput>, acting: Acting): Step {
    const { party, by } = actingFor(this, 'sign', acting, { unit, waits: ({ signed }) => signed === null || signed !== this.edition })
    const stands = this.contracts.getItems().find((each) => each.edition === this.edition)
    if (!stands) throw volunteerError('CONTRACT_MISSING', {})
    if (stands.edition !== edition || stands.digest !== digest) throw volunteerError('CONTRACT_CHANGED', { edition: stands.edition })
    if (!by.post) throw new Error('whoever acts for a party does so in a post')
    const { id: userId, name } = by.caller
    bind(party, by)
    this.signatures.add(Object.assign(new Signature(), { area: this.area, project: this, party: party.key, edition, digest, userId, name, role: by.post.role, at: by.now }))
    const all = isSigned(factsOf(this).parties, edition)
    const step = move(this, 'sign', by, { to: all ? 'carry' : 'sign', params: { edition } })
    if (all) {
      this.signedAt = by.now
      runUntilEnd(this, by)
    }
    return step
  }

  /** What was given of a resource, with evidence. Throws DELIVERY_AHEAD and DELIVERY_TOO_MUCH. */
  deliver({ listing, amount, day, words, photos }: Told<typeof deliverInput>, titles: Titles, acting: Acting): Step {
    const { party, by } = actingFor(this, 'deliver', acting, { whose: ({ sides }) => sides.includes('resource') })
    if (day > dayOf(by.now)) throw volunteerError('DELIVERY_AHEAD', { day })
    const title = titles.get(listing) ?? ''
    const left = leftOf(this).find((each) => each.listing === listing)?.left ?? 0
    if (amount > left) throw volunteerError('DELIVERY_TOO_MUCH', { title, left })
    bind(party, by)
    this.deliveries.add(Object.assign(new Delivery(), { area: this.area, project: this, listing, amount, day, words, photos, byId: by.caller.id, by: by.caller.name, at: by.now }))
    return move(this, 'deliver', by, { words, photos, params: { title, amount, day } })
  }

  /** Throws DELIVERY_MISSING while something is still to come. */
  finish({ words }: Told<typeof finishProjectInput>, titles: Titles, acting: Acting): Step {
    const { party, by } = actingFor(this, 'finish', acting, { whose: ({ sides }) => sides.includes('resource') })
    const missing = leftOf(this).find(({ left }) => left > 0)
    if (missing) throw volunteerError('DELIVERY_MISSING', { title: titles.get(missing.listing) ?? '', left: missing.left })
    bind(party, by)
    return move(this, 'finish', by, { words })
  }

  /** 验收 by a side that needed it. */
  accept({ words }: Told<typeof acceptProjectInput>, acting: Acting): Step {
    const { party, by } = actingFor(this, 'accept', acting, { whose: ({ sides }) => sides.includes('need') })
    bind(party, by)
    Object.assign(this, { acceptedWords: words, acceptedBy: by.caller.name, acceptedAt: by.now })
    return move(this, 'accept', by, { words })
  }

  sendBack({ reason }: Told<typeof sendBackProjectInput>, acting: Acting): Step {
    const { party, by } = actingFor(this, 'sendBack', acting, { whose: ({ sides }) => sides.includes('need') })
    bind(party, by)
    const step = move(this, 'sendBack', by, { words: reason })
    runUntilEnd(this, by)
    return step
  }

  /** 评价 of the other side; with the last one the project is over. Throws SIDE_DONE. */
  evaluate({ score, words, unit }: Told<typeof evaluateInput>, acting: Acting): Step {
    const { party, by } = actingFor(this, 'evaluate', acting, { unit, waits: ({ evaluated }) => !evaluated })
    bind(party, by)
    Object.assign(party, { score, evaluation: words, evaluatedBy: by.caller.name, evaluatedAt: by.now })
    return move(this, 'evaluate', by, { to: isEvaluated(factsOf(this).parties) ? 'closed' : 'evaluate', words, params: { score } })
  }

  /** 终止 by either side: what was delivered stays counted, the rest is free again. */
  terminate({ reason }: Told<typeof terminateInput>, acting: Acting): Step {
    const { by } = actingFor(this, 'terminate', acting)
    return leave(this, 'terminate', reason, by)
  }

  supervise({ words }: Told<typeof superviseProjectInput>, by: Acting): Step {
    allow(this, 'supervise', by)
    this.supervised = true
    return move(this, 'supervise', by, { words })
  }

  /** Nobody answered the claim in time: what was held is free again. */
  lapseClaim(by: Acting): Step {
    return move(this, 'lapseClaim', by)
  }

  /** Not all evaluated in time: it is over. */
  lapse(by: Acting): Step {
    return move(this, 'lapse', by)
  }

  /** The clock ran out: up one level. */
  escalate(by: Acting): Step {
    return takeUp(projectWay, this, 'escalate', by)
  }
}
ProjectSchema.setClass(Project)
