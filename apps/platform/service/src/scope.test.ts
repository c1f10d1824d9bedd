import { makeInitialPassword } from '@wuxin/platform/account.schema'
import type { Caller } from '@wuxin/platform/caller'
import { roles } from '@wuxin/platform/role'
import type { ServiceUnderTest } from '@wuxin/service/testing'
import { beforeAll, describe, expect, it } from 'vitest'
import { creditCode, hunyuan, registerUnderTest, yuntai, yuntaiCompound, yuntaiGrid, zuoyun } from './register.fixture.ts'
import { platformRouter, type PlatformRouter } from './router.ts'

const { at, admin, anybody, person, unit } = registerUnderTest()

type Calls = ReturnType<ServiceUnderTest<PlatformRouter>['as']>
type Tried = [call: (calls: Calls, of: Records) => Promise<unknown>, answer: string | object]

/** Records of 左云县, by id. */
interface Records {
  person: string
  unit: string
  post: string
  rule: string
}

/** Somebody with every role, of the other county. */
const stranger = anybody(...roles.map((role) => ({ role, area: hunyuan, unit: 'none' })))
const area = { code: yuntai, version: 1 }
const compound = { code: yuntaiCompound, version: 1 }
const reason = '越界一试'
const day = '2025-05-01'
const unitFacts = { name: '越界单位', kind: 'enterprise' as const, creditCode: creditCode(77), area: zuoyun, contactName: null }
const personFacts = { name: '越界人', area: yuntai, tags: [] }

/** What each procedure answers to somebody of another county who names records of this one. */
const beside: Record<string, Tried> = {
  'areas.tree': [({ areas }) => areas.tree({ code: yuntai }), 'FORBIDDEN'],
  'areas.search': [({ areas }) => areas.search({ q: '云泰园' }), []],
  'areas.get': [({ areas }) => areas.get({ code: yuntai }), 'NOT_FOUND'],
  'areas.add': [({ areas }) => areas.add({ parent: yuntai, name: '越界小区' }), 'FORBIDDEN'],
  'areas.rename': [({ areas }) => areas.rename({ ...area, name: '改名' }), 'NOT_FOUND'],
  'areas.describe': [({ areas }) => areas.describe({ ...area, brand: '改', position: null }), 'NOT_FOUND'],
  'areas.arrangeGrid': [({ areas }) => areas.arrangeGrid({ code: yuntaiGrid, version: 1, buildings: ['1号楼'], households: 1, responsibleUnit: null, tags: [] }), 'NOT_FOUND'],
  'areas.retire': [({ areas }) => areas.retire({ ...area, reason }), 'NOT_FOUND'],
  'areas.restore': [({ areas }) => areas.restore({ ...area, reason }), 'NOT_FOUND'],
  'outlines.at': [({ outlines }) => outlines.at({ code: yuntai }), 'NOT_FOUND'],
  'outlines.draw': [({ outlines }) => outlines.draw({ ...area, ring: null }), 'NOT_FOUND'],
  'compounds.list': [({ compounds }) => compounds.list({ within: yuntai }), { rows: [], total: 0 }],
  'compounds.describe': [({ compounds }) => compounds.describe({ ...compound, buildings: ['1号楼'], households: 1, propertyCompany: null, ownersCommittee: false }), 'NOT_FOUND'],
  'compounds.flagRisk': [({ compounds }) => compounds.flagRisk({ ...compound, reason, reviewOn: day }), 'NOT_FOUND'],
  'compounds.clearRisk': [({ compounds }) => compounds.clearRisk({ ...compound, reason }), 'NOT_FOUND'],
  'units.list': [({ units }) => units.list({ within: zuoyun }), { rows: [], total: 0 }],
  'units.get': [({ units }, of) => units.get({ id: of.unit }), 'NOT_FOUND'],
  'units.unmask': [({ units }, of) => units.unmask({ id: of.unit, reason }), 'NOT_FOUND'],
  'units.add': [({ units }) => units.add(unitFacts), 'FORBIDDEN'],
  'units.amend': [({ units }, of) => units.amend({ id: of.unit, version: 1, ...unitFacts }), 'NOT_FOUND'],
  'units.close': [({ units }, of) => units.close({ id: of.unit, version: 1, reason }), 'NOT_FOUND'],
  'people.list': [({ people }) => people.list({ q: '李敏' }), { rows: [], total: 0 }],
  'people.get': [({ people }, of) => people.get({ id: of.person }), 'NOT_FOUND'],
  'people.unmask': [({ people }, of) => people.unmask({ id: of.person, reason }), 'NOT_FOUND'],
  'people.add': [({ people }) => people.add(personFacts), 'FORBIDDEN'],
  'people.amend': [({ people }, of) => people.amend({ id: of.person, version: 1, ...personFacts }), 'NOT_FOUND'],
  'posts.list': [({ posts }) => posts.list({ within: yuntai }), { rows: [], total: 0 }],
  'posts.assign': [({ posts }, of) => posts.assign({ person: of.person, role: 'volunteer', area: yuntai, from: day, chosen: 'application' }), 'FORBIDDEN'],
  'posts.end': [({ posts }, of) => posts.end({ id: of.post, version: 1, to: day, reason }), 'NOT_FOUND'],
  'leaders.list': [({ leaders }) => leaders.list({ q: '周正' }), { rows: [], total: 0 }],
  'directory.areas': [({ directory }) => directory.areas({ within: zuoyun }), []],
  'directory.people': [({ directory }) => directory.people({ q: '李敏' }), []],
  'directory.units': [({ directory }) => directory.units({ within: zuoyun }), []],
  'rules.list': [({ rules }) => rules.list({ q: '越界' }), { rows: [], total: 0 }],
  'rules.get': [({ rules }, of) => rules.get({ id: of.rule }), 'NOT_FOUND'],
  'rules.inForce': [({ rules }) => rules.inForce({ area: yuntai }), 'FORBIDDEN'],
  'rules.acknowledgements': [({ rules }, of) => rules.acknowledgements({ id: of.rule }), 'NOT_FOUND'],
  'rules.add': [({ rules }) => rules.add({ name: '越界制度', owner: '某局', area: yuntai, key: null, roles: ['community_worker'], subjects: [], text: '第一条　按此办理，人人照办。', inForceFrom: day }), 'FORBIDDEN'],
  'rules.publish': [({ rules }, of) => rules.publish({ id: of.rule, version: 1, text: '第二版　按此办理，人人照办。', inForceFrom: day }), 'NOT_FOUND'],
  'rules.repeal': [({ rules }, of) => rules.repeal({ id: of.rule, version: 1, inForceTo: day, reason }), 'NOT_FOUND'],
  'rules.acknowledge': [({ rules }, of) => rules.acknowledge({ id: of.rule, edition: 1 }), 'NOT_FOUND'],
  'accounts.list': [({ accounts }) => accounts.list({ q: 'zuoyun' }), { rows: [], total: 0 }],
  'accounts.create': [({ accounts }, of) => accounts.create({ person: of.person, userName: 'beside.one', initialPassword: makeInitialPassword() }), 'PERSON_UNKNOWN'],
  'accounts.disable': [({ accounts }, of) => accounts.disable({ id: of.person, version: 1, reason }), 'NOT_FOUND'],
  'accounts.enable': [({ accounts }, of) => accounts.enable({ id: of.person, version: 1, reason }), 'NOT_FOUND'],
  'accounts.resetPassword': [({ accounts }, of) => accounts.resetPassword({ id: of.person, version: 1, initialPassword: makeInitialPassword() }), 'NOT_FOUND'],
  'accounts.unlock': [({ accounts }, of) => accounts.unlock({ id: of.person, version: 1 }), 'NOT_FOUND'],
  'accounts.linkIdentity': [({ accounts }, of) => accounts.linkIdentity({ id: of.person, version: 1, provider: 'gov', subject: 'x' }), 'NOT_FOUND'],
  'settings.get': [({ settings }) => settings.get({ county: zuoyun }), 'FORBIDDEN'],
  'settings.save': [({ settings }) => settings.save({ county: zuoyun, version: 0, values: {} }), 'FORBIDDEN'],
  'audit.list': [({ audit }) => audit.list({ within: yuntai }), 'FORBIDDEN'],
  'audit.history': [({ audit }, of) => audit.history({ record: 'Person', recordId: of.person }), 'NOT_FOUND'],
  'audit.verify': [({ audit }, of) => audit.verify({ record: 'Person', recordId: of.person }), 'NOT_FOUND'],
}

/** Everybody's own sessions and notices, what all counties share, and what residents may see. */
const withoutScope = /^(session|notices|registry|calendar)\.|^areas\.publicPlaces$/

describe('the scope of every procedure', () => {
  let of: Records
  beforeAll(async () => {
    const added = await at.as(admin).rules.add({ name: '本县制度', owner: '县委', area: zuoyun, key: null, roles: ['community_worker'], subjects: [], text: '第一条　按此办理，人人照办。', inForceFrom: '2025-01-01' })
    const { rows } = await at.as(admin).posts.list({ within: yuntai })
    of = { person: person('worker'), unit: unit('heating'), post: rows[0]?.id ?? '', rule: added.id }
  })

  it('is tried for each that concerns a county', () => {
    // oxlint-disable-next-line no-underscore-dangle -- the one list of its procedures that tRPC gives
    const procedures = Object.keys(platformRouter._def.procedures).filter((name) => !withoutScope.test(name))
    expect(Object.keys(beside).sort()).toEqual(procedures.sort())
  })

  const answerTo = (who: Caller, call: Tried[0]) => call(at.as(who), of).catch((refused: Error) => refused.message)

  const holding = (answer: Tried[1]) => (typeof answer === 'string' || Array.isArray(answer) ? answer : expect.objectContaining(answer))

  it.each(Object.entries(beside))('keeps %s from another county', async (_, [call, answer]) => {
    expect(await answerTo(stranger, call)).toEqual(holding(answer))
  })
})
