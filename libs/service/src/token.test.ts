import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openKeys } from './keys.ts'
import { staffMember, testKeys } from './test-people.ts'
import { fileLink, isFileLinkValid, issueServiceToken, issueToken, verifyServiceToken, verifyToken } from './token.ts'

const keys = testKeys()
const worker = staffMember([{ role: 'community_worker', area: '140226100003' }])
const now = new Date('2025-04-21T10:00:00+08:00')

describe('a caller’s token', () => {
  it('names the caller with roles and areas to whoever verifies it', async () => {
    expect(await verifyToken(keys, await issueToken(keys, worker))).toEqual(worker)
  })

  it('is refused once its minute is over, also by who accepted it before', async () => {
    vi.useFakeTimers({ now, toFake: ['Date'] })
    try {
      const token = await issueToken(keys, worker)
      expect(await verifyToken(keys, token)).toEqual(worker)
      vi.advanceTimersByTime(59_000)
      expect(await verifyToken(keys, token)).toEqual(worker)
      vi.advanceTimersByTime(2_000)
      await expect(verifyToken(keys, token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    } finally {
      vi.useRealTimers()
    }
  })

  it('of another installation is refused, also after its own accepted it', async () => {
    const token = await issueToken(keys, worker)
    await verifyToken(keys, token)
    await expect(verifyToken(testKeys(), token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it('of another installation is refused from the first', async () => {
    await expect(verifyToken(testKeys(), await issueToken(keys, worker))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it('can be issued only where the private key is', async () => {
    expect(() => issueToken({ ...keys, sign: undefined }, worker)).toThrow('no signing key')
  })
})

describe('a service’s token', () => {
  it('names the service, and is no caller’s token', async () => {
    const token = await issueServiceToken(keys, 'feedback')
    expect(await verifyServiceToken(keys, token)).toBe('feedback')
    await expect(verifyToken(keys, token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })

  it('cannot be replaced by a caller’s', async () => {
    await expect(verifyServiceToken(keys, await issueToken(keys, worker))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  })
})

describe('a link to a file', () => {
  const parts = (link: string) => new URL(link, 'http://localhost').searchParams

  it('opens that file until its time is over', () => {
    const query = parts(fileLink(keys, 'f-1', now))
    const [until, sign] = [query.get('until') ?? '', query.get('sign') ?? '']
    expect(isFileLinkValid(keys, 'f-1', until, sign, now)).toBe(true)
    expect(isFileLinkValid(keys, 'f-1', until, sign, new Date('2025-04-21T10:31:00+08:00'))).toBe(false)
  })

  it('opens no other file, and not for longer', () => {
    const query = parts(fileLink(keys, 'f-1', now))
    const [until, sign] = [query.get('until') ?? '', query.get('sign') ?? '']
    expect(isFileLinkValid(keys, 'f-2', until, sign, now)).toBe(false)
    expect(isFileLinkValid(keys, 'f-1', String(Number(until) + 60), sign, now)).toBe(false)
    expect(isFileLinkValid(keys, 'f-1', until, '', now)).toBe(false)
  })
})

describe('an installation’s keys', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wuxin-keys-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are made once, also by two first starts at the same time, and for nobody else’s eyes', async () => {
    const [one, two] = await Promise.all([openKeys(folder, 's', {}), openKeys(folder, 's', {})])
    const later = await openKeys(folder, 's', {})
    const token = await issueToken(one, worker)
    await expect(verifyToken(two, token)).resolves.toEqual(worker)
    await expect(verifyToken(later, token)).resolves.toEqual(worker)
    expect((await stat(join(folder, 'token-key.pem'))).mode & 0o077).toBe(0)
  })
})
