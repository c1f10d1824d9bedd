import { expect, it } from 'vitest'
import { attentionsOf, byAttention, givenAfter, isFailing, nextStep, stepsOf, type Attention } from './module.rules.ts'
import { channelOf, live, liveVersion, moduleOf, newer, newerVersion, previous, previousVersion, serviceChannel, withNewer } from './registry.fixture.ts'

const canary = { ...newer, share: 20, areas: [] }
const failing = { live: { users: 20, failed: 4 }, canary: { users: 0, failed: 0 } }

it('a version fails from one user in twenty on', () => {
  expect([isFailing({ users: 0, failed: 0 }), isFailing({ users: 21, failed: 1 }), isFailing({ users: 20, failed: 1 })]).toEqual([false, false, true])
})

it('a module names all that asks to be looked at, the most pressing first', () => {
  const channel = { seen: failing, canary: { ...previous, share: 5, areas: [] }, waiting: newer }
  expect(attentionsOf(withNewer({ service: 'down', channels: [channelOf(channel)] }))).toEqual(['failing', 'down', 'canary', 'waiting'])
  expect(attentionsOf(moduleOf())).toEqual([])
})

it('a module that is off waits for no service, and asks for nobody’s look before those that are on', () => {
  expect(attentionsOf(moduleOf({ service: 'down', channels: [channelOf({ isOff: true })] }))).toEqual(['off'])
  expect(byAttention(['waiting'], ['off'])).toBeLessThan(0)
})

it('a list begins with what fails and ends with what is well', () => {
  const all: Attention[][] = [[], ['waiting'], ['down', 'canary'], ['failing'], ['canary']]
  expect(all.toSorted(byAttention)).toEqual([['failing'], ['down', 'canary'], ['canary'], ['waiting'], []])
})

it('pages can be given to some and switched off, a service can only be given and taken back', () => {
  const view = withNewer({ versions: [newer, previous, live].flatMap((each) => [{ ...each, part: 'web' as const }, { ...each, part: 'service' as const }]) })
  expect(stepsOf(view, channelOf({ previous }))).toEqual(['live', 'canary', 'back', 'settle', 'off'])
  expect(stepsOf(view, serviceChannel({ previous }))).toEqual(['live', 'back', 'settle'])
  expect(stepsOf(view, channelOf({ canary, isOff: true }))).toEqual(['live', 'canary', 'stop', 'on'])
  expect(stepsOf(moduleOf(), channelOf())).toEqual(['off'])
})

it('a county that decided for itself can follow again what is common, one that did not has nothing to give up', () => {
  expect(stepsOf(withNewer(), channelOf({ county: '140226', common: newer }))).toEqual(['live', 'canary', 'follow', 'off'])
  expect(stepsOf(withNewer(), channelOf({ county: '140226' }))).not.toContain('follow')
  expect(stepsOf(withNewer(), channelOf())).not.toContain('follow')
})

it('the platform, by which everybody signs in, is never switched off', () => {
  expect(stepsOf(moduleOf({ id: 'platform' }), channelOf())).toEqual([])
})

it('the next step leads away from what fails, then on with a canary, then to the newer version for some', () => {
  const next = (overrides: Parameters<typeof channelOf>[0]) => nextStep(withNewer({ channels: [channelOf({ previous, waiting: newer, ...overrides })] }))?.action
  expect(next({ seen: failing })).toBe('back')
  expect(next({ canary, seen: { ...failing, canary: { users: 5, failed: 3 } } })).toBe('stop')
  expect(next({ isOff: true })).toBe('on')
  expect(next({ canary })).toBe('live')
  expect(next({})).toBe('canary')
  expect(nextStep(moduleOf())).toBeNull()
})

it('each step changes what a channel gives as the registry does', () => {
  const on = { module: 'feedback', part: 'web' as const, county: '140226', revision: 4, reason: '' }
  const channel = channelOf({ previous, canary })
  const given = { live: liveVersion, previous: previousVersion, canary: newerVersion, isOff: false }
  expect(givenAfter(channel, { ...on, action: 'live', version: newerVersion })).toEqual({ ...given, live: newerVersion, previous: liveVersion, canary: null })
  expect(givenAfter(channelOf({ previous }), { ...on, action: 'canary', version: newerVersion, audience: { share: 20 } })).toEqual(given)
  expect(givenAfter(channel, { ...on, action: 'stop' })).toEqual({ ...given, canary: null })
  expect(givenAfter(channel, { ...on, action: 'back' })).toEqual({ ...given, live: previousVersion, previous: null, canary: null })
  expect(givenAfter(channel, { ...on, action: 'settle' })).toEqual({ ...given, previous: null })
  expect(givenAfter({ ...channel, common: newer }, { ...on, action: 'follow' })).toEqual({ ...given, live: newerVersion, previous: null, canary: null })
  expect(givenAfter(channel, { ...on, action: 'off' })).toEqual({ ...given, isOff: true })
})
