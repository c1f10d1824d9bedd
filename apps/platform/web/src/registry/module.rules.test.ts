import { expect, it } from 'vitest'
import { attentionsOf, byAttention, givenAfter, isFailing, liveSince, nextStep, stepsOf, waitingVersion, type Attention } from './module.rules.ts'
import { channelOf, live, liveVersion, moduleOf, newer, newerVersion, previous, previousVersion, serviceChannel, turnOf, withNewer } from './registry.fixture.ts'

const canary = { ...newer, share: 20, areas: [] }
const failing = { live: { users: 20, failed: 4 }, canary: { users: 0, failed: 0 } }

it('a version fails from one user in twenty on', () => {
  expect([isFailing({ users: 0, failed: 0 }), isFailing({ users: 21, failed: 1 }), isFailing({ users: 20, failed: 1 })]).toEqual([false, false, true])
})

it('a newer version waits until it was given to anybody once: one that was left or that failed does not wait', () => {
  expect(waitingVersion(withNewer(), channelOf())?.version).toBe(newerVersion)
  expect(waitingVersion(withNewer({ history: [turnOf({ action: 'published', version: newerVersion })] }), channelOf())?.version).toBe(newerVersion)
  expect(waitingVersion(withNewer({ history: [turnOf({ action: 'failed', version: newerVersion })] }), channelOf())).toBeNull()
  expect(waitingVersion(moduleOf(), channelOf())).toBeNull()
  const older = { ...newer, version: 'cc12cd34ef56a789', publishedAt: '2025-05-20T03:00:00.000Z', part: 'web' as const }
  const both = withNewer({ versions: [{ ...newer, part: 'web' }, older], history: [turnOf({ action: 'failed', version: newerVersion })] })
  expect(waitingVersion(both, channelOf())).toEqual(older)
})

it('where a county has decided for itself, what everywhere else is given waits, unless it was taken back there', () => {
  const own = channelOf({ county: '140226' })
  const given = turnOf({ version: newerVersion })
  expect(waitingVersion(withNewer({ history: [given] }), own)?.version).toBe(newerVersion)
  expect(waitingVersion(withNewer({ history: [turnOf({ action: 'back' }), given] }), own)).toBeNull()
  expect(waitingVersion(withNewer({ history: [turnOf({ county: '140226', action: 'back' }), { ...given, county: '140226' }, given] }), own)).toBeNull()
})

it('a canary changes nothing about since when the live version is live, and by whom', () => {
  const channel = channelOf({ since: '2025-06-02T01:00:00.000Z', by: '李敏' })
  const begun = turnOf({ action: 'canary', version: newerVersion, at: channel.since, by: '李敏' })
  expect(liveSince([begun, turnOf()], channel)).toMatchObject({ at: '2025-05-13T01:00:00.000Z', by: '王系统' })
  expect(liveSince([begun, turnOf({ part: 'service' })], channel)).toEqual({ at: channel.since, by: '李敏' })
})

it('a module names all that asks to be looked at, the most pressing first', () => {
  const view = withNewer({ service: 'down', channels: [channelOf({ seen: failing, canary: { ...previous, share: 5, areas: [] }, isOff: true })] })
  expect(attentionsOf(view, view)).toEqual(['failing', 'down', 'off', 'canary', 'waiting'])
  expect(attentionsOf(moduleOf(), moduleOf())).toEqual([])
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

it('the platform, by which everybody signs in, is never switched off', () => {
  expect(stepsOf(moduleOf({ id: 'platform' }), channelOf())).toEqual([])
})

it('the next step leads away from what fails, then on with a canary, then to the newer version for some', () => {
  const next = (overrides: Parameters<typeof channelOf>[0]) => nextStep(withNewer({ channels: [channelOf({ previous, ...overrides })] }))?.action
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
  expect(givenAfter(channel, { ...on, action: 'off' })).toEqual({ ...given, isOff: true })
})
