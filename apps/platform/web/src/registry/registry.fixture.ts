import type { Channel, ModuleView, Turn } from './module.rules.ts'

/** Versions by what they are in the tests, each as long as real ones. */
export const liveVersion = '3c9f0a1b2c3d4e5f'
export const previousVersion = '71a2b3c4d5e6f708'
export const newerVersion = 'ab12cd34ef56a789'
export const serviceVersion = '9d8c7b6a5f4e3d2c'

const row = (version: string, publishedAt: string) => ({ version, publishedAt, publishedBy: '县民政局' })
export const live = row(liveVersion, '2025-05-12T06:30:00.000Z')
export const previous = row(previousVersion, '2025-04-01T02:00:00.000Z')
export const newer = row(newerVersion, '2025-06-01T03:00:00.000Z')

/** A channel of pages that all is well with, decided by the row for everywhere. */
export const channelOf = (overrides: Partial<Channel> = {}): Channel => ({
  part: 'web', county: '', revision: 4, live, since: '2025-05-13T01:00:00.000Z', by: '王系统', common: null, waiting: null, previous: null, canary: null, isOff: false,
  seen: { live: { users: 65, failed: 0 }, canary: { users: 0, failed: 0 } }, ...overrides,
})

export const serviceChannel = (overrides: Partial<Channel> = {}): Channel => channelOf({ part: 'service', live: row(serviceVersion, '2025-05-12T06:30:00.000Z'), revision: 1, ...overrides })

export const turnOf = (overrides: Partial<Turn> = {}): Turn => ({
  id: '0197a9a0-0000-7000-8000-000000000901', part: 'web', county: '', action: 'live', version: liveVersion, at: '2025-05-13T01:00:00.000Z', by: '王系统', reason: '', ...overrides,
})

/** A module as the registry answers it. */
export const moduleOf = (overrides: Partial<ModuleView> = {}): ModuleView => ({
  id: 'feedback', title: { 'zh-CN': '民情', 'en-US': 'Cases' }, service: 'up', channels: [channelOf(), serviceChannel()],
  versions: [{ ...live, part: 'web' }, { ...row(serviceVersion, '2025-05-12T06:30:00.000Z'), part: 'service' }], history: [turnOf()], ...overrides,
})

/** A module of which a newer version of the pages waits, beside the one before. */
export const withNewer = (overrides: Partial<ModuleView> = {}): ModuleView =>
  moduleOf({ versions: [newer, live, previous].map((each) => ({ ...each, part: 'web' as const })), channels: [channelOf({ previous, waiting: newer })], ...overrides })
