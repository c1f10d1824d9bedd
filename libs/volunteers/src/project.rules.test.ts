import type { Grant } from '@wuxin/platform/caller'
import { describe, expect, it } from 'vitest'
import { contractDraft, contractFace } from './contract.rules.ts'
import { isAgreed, isEvaluated, isSigned, isTwoSided, leftToDeliver, partiesOf, projectRules, type Party, type ProjectFacts } from './project.rules.ts'
import { claimProjectInput } from './project.schema.ts'

const community = '140226100001'
const who = (role: Grant['role'], id: string, overrides: Partial<Grant> = {}) => ({ id, grants: [{ role, area: community, ...overrides }] })
const worker = who('community_worker', 'worker')
const contact = who('unit_contact', 'contact', { area: '140226', unit: 'school' })
const need: Party = { key: `area:${community}`, unit: null, area: community, sides: ['need'], agreed: false, signed: null, evaluated: false, actors: [] }
const resource: Party = { key: 'unit:school', unit: 'school', area: community, sides: ['resource'], agreed: true, signed: null, evaluated: false, actors: [] }
const project = (overrides: Partial<ProjectFacts> = {}): ProjectFacts => ({ state: 'claim', area: community, units: ['school'], parties: [need, resource], claimedBy: 'unit:school', edition: 0, ...overrides })

describe('a two-way claim', () => {
  it('waits for the other side: whoever claimed has agreed and may only take it back', () => {
    expect(projectRules.actionsFor(project(), contact)).toEqual(['withdraw'])
    expect(projectRules.actionsFor(project(), worker)).toEqual(['agree', 'decline'])
    expect(projectRules.nextAction(project({ claimedBy: need.key, parties: [{ ...need, agreed: true }, { ...resource, agreed: false }] }), contact)).toBe('agree')
  })

  it('is nobody else\'s: a unit without a listing in it does nothing', () => {
    expect(projectRules.actionsFor(project(), who('unit_contact', 'other', { area: '140226', unit: 'bank' }))).toEqual([])
  })

  it('is open to the owner of a listing that lies elsewhere', () => {
    const hall: Party = { ...resource, key: 'area:140226100002', unit: null, area: '140226100002', agreed: false }
    const beside = who('community_worker', 'beside', { area: '140226100002' })
    expect(projectRules.actionsFor(project({ parties: [{ ...need, agreed: true }, hall], claimedBy: need.key, units: [] }), beside)).toEqual(['agree', 'decline'])
    expect(projectRules.actionsFor(project({ claimedBy: need.key }), beside)).toEqual([])
  })

  it('is answered by somebody else, also where whoever claimed organises both places', () => {
    const both = [need, { ...resource, key: 'area:140226100001001', unit: null, area: '140226100001001', actors: ['worker'] }]
    const facts = project({ parties: both, claimedBy: 'area:140226100001001' })
    expect(projectRules.actionsFor(facts, worker)).toEqual(['withdraw'])
    expect(projectRules.actionsFor(facts, who('community_worker', 'colleague'))).toEqual(['agree', 'decline', 'withdraw'])
    expect(projectRules.actionsFor({ ...facts, state: 'check' }, worker)).toEqual(['terminate'])
  })

  it('joins a need and a resource', () => {
    expect(isTwoSided([{ side: 'need' }, { side: 'resource' }])).toBe(true)
    expect(isTwoSided([{ side: 'resource' }, { side: 'resource' }])).toBe(false)
  })

  it('names each listing once', () => {
    const listing = crypto.randomUUID()
    const claim = { title: '周末课堂', from: '2025-03-01', to: '2025-06-30', parts: [{ listing, amount: 1 }, { listing, amount: 2 }] }
    expect(claimProjectInput.safeParse(claim).error?.issues).toMatchObject([{ message: 'LISTING_TWICE' }])
  })

  it('has each owner once as a party, with the sides that they are on', () => {
    const parts = [{ unit: 'school', area: community, side: 'resource' }, { unit: null, area: community, side: 'need' }, { unit: 'school', area: community, side: 'resource' }] as const
    expect(partiesOf(parts)).toEqual([{ key: 'unit:school', unit: 'school', area: community, sides: ['resource'] }, { key: `area:${community}`, unit: null, area: community, sides: ['need'] }])
  })
})

describe('a contract', () => {
  const both = [{ ...need, agreed: true }, resource]

  it('is drafted before it can be signed', () => {
    expect(projectRules.actionsFor(project({ state: 'sign', parties: both }), contact)).toEqual(['draft', 'withdraw'])
    expect(projectRules.nextAction(project({ state: 'sign', parties: both, edition: 1 }), worker)).toBe('sign')
  })

  it('is signed by all under the same edition, and once by each', () => {
    const signedBy = (one: number | null, other: number | null): Party[] => [{ ...need, signed: one }, { ...resource, signed: other }]
    expect([isSigned(signedBy(2, 2), 2), isSigned(signedBy(1, 2), 2), isSigned(signedBy(null, 2), 2), isSigned(signedBy(null, null), 0)]).toEqual([true, false, false, false])
    expect(projectRules.actionsFor(project({ state: 'sign', parties: signedBy(null, 2), edition: 2 }), contact)).not.toContain('sign')
  })

  it('names both sides, what each gives and until when', () => {
    const text = contractDraft({
      title: '周末课堂', from: '2025-03-01', to: '2025-06-30',
      parts: [{ side: 'need', title: '小学生周末托管', amount: 12, measure: '场', owner: '云和园社区' }, { side: 'resource', title: '支教老师', amount: 12, measure: '场', owner: '左云县第一小学' }],
    })
    expect(text).toContain('甲方（需求方）：云和园社区')
    expect(text).toContain('左云县第一小学：支教老师，12场')
    expect(text).toContain('2025-03-01至2025-06-30')
  })

  it('is another one with another word, amount or edition, and the same with another order of its parts', () => {
    const face = { edition: 1, text: '甲方\n乙方', parts: [{ listing: 'a', amount: 1 }, { listing: 'b', amount: 2 }] }
    expect(contractFace({ ...face, parts: face.parts.toReversed(), text: '甲方\r\n乙方\n' })).toBe(contractFace(face))
    for (const other of [{ ...face, edition: 2 }, { ...face, text: '甲方\n丙方' }, { ...face, parts: [{ listing: 'a', amount: 1 }, { listing: 'b', amount: 3 }] }]) expect(contractFace(other)).not.toBe(contractFace(face))
  })
})

describe('a project under way', () => {
  const both = [{ ...need, agreed: true }, resource]

  it('is delivered by the side that gives and accepted by the side that needs', () => {
    expect(projectRules.actionsFor(project({ state: 'carry', parties: both }), contact)).toEqual(['deliver', 'finish', 'terminate'])
    expect(projectRules.actionsFor(project({ state: 'carry', parties: both }), worker)).toEqual(['terminate'])
    expect(projectRules.actionsFor(project({ state: 'check', parties: both }), contact)).toEqual(['terminate'])
    expect(projectRules.actionsFor(project({ state: 'check', parties: both }), worker)).toEqual(['accept', 'sendBack', 'terminate'])
  })

  it('says what is still to come of each resource', () => {
    const parts = [{ listing: 'need', side: 'need', amount: 12, delivered: 0 }, { listing: 'teacher', side: 'resource', amount: 12, delivered: 9 }] as const
    expect(leftToDeliver(parts)).toEqual([{ listing: 'teacher', left: 3 }])
  })

  it('is evaluated by each side once, and over when both have', () => {
    const parties = [{ ...need, evaluated: true }, resource]
    expect(projectRules.actionsFor(project({ state: 'evaluate', parties }), worker)).toEqual([])
    expect(projectRules.nextAction(project({ state: 'evaluate', parties }), contact)).toBe('evaluate')
    expect([isEvaluated(parties), isEvaluated(parties.map((each) => ({ ...each, evaluated: true }))), isAgreed(parties)]).toEqual([false, true, false])
  })
})
