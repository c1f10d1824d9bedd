import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serviceApp } from '@wuxin/service/http'
import { serviceUnderTest } from '@wuxin/service/testing'
import { staffMember } from '@wuxin/service/test-people'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { tidyReleases } from './release.job.ts'
import { departmentKey, publisherOf, signed, sri, webContractOf, webRelease } from './registry.fixture.ts'

const at = serviceUnderTest(service, { now: () => new Date('2025-04-21T10:00:00+08:00') })
const admin = staffMember([{ role: 'county_admin', area: '140226' }])
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wuxin-release-'))
  at.service.dataDir = folder
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const name = () => `m${randomUUID().slice(0, 8)}`
const registry = () => publisherOf(at.service)

/** A module, and a key that Zuoyun enrolled for it. */
async function enrolled() {
  const module = name()
  const { key, publicKey } = departmentKey()
  const { id } = await at.as(admin).registry.enrol({ name: '信访局', publicKey, modules: [module] })
  return { module, key, id, publicKey }
}
const stored = (module: string) => at.service.orm.em.fork().getConnection().execute(`select version from module_version where module = '${module}'`)

/** Sends a content that has no end; answers why it is refused, and how many pieces of it were taken. */
async function putEndless(release: string, hash: string, headers: Record<string, string> = {}): Promise<{ code: string; read: number }> {
  let read = 0
  const body = new ReadableStream<Uint8Array>({ pull: (stream) => (read++, stream.enqueue(new Uint8Array(1024))) }, { highWaterMark: 0 })
  const address = `http://platform/registry/releases/${release}/${Buffer.from(hash.slice(7), 'base64').toString('base64url')}`
  const response = await serviceApp(at.service).fetch(new Request(address, { method: 'PUT', body, headers, duplex: 'half' } as RequestInit))
  const refused = (await response.json()) as { error: { data: { domain: { code: string } } } } // what is endless is never kept
  return { code: refused.error.data.domain.code, read }
}

describe('a release', () => {
  it('is announced, sent piece by piece and stored; nobody is given it yet', async () => {
    const { module, key } = await enrolled()
    const release = webRelease(module)
    const announced = await registry().announce(signed(key, release.document))
    expect(announced).toMatchObject({ isKnown: false })
    expect(announced.missing.toSorted()).toEqual(release.document.files.map((file) => file.hash).toSorted())
    expect(await registry().publish(key, release)).toEqual({ module, version: release.version, isNew: true })
    expect(await readFile(join(folder, 'modules', module, release.version, 'static/js/a.js'), 'utf8')).toBe('chunk()')
    expect(await readdir(join(folder, 'releases'))).toEqual([])
    expect((await registry().send('GET', 'modules')).modules.map((each: { id: string }) => each.id)).not.toContain(module)
  })

  it('goes on where it was interrupted', async () => {
    const { module, key } = await enrolled()
    const release = webRelease(module)
    const first = await registry().announce(signed(key, release.document))
    await registry().put(first.release, sri('chunk()'), 'chunk()')
    expect(await registry().finish(first.release)).toMatchObject({ refused: 'FILE_MISSING', params: { paths: ['contract.json', 'mf-manifest.json', 'remoteEntry.js'] } })
    expect(await stored(module)).toEqual([])
    const again = await registry().announce(signed(key, release.document))
    expect(again.release).toBe(first.release)
    expect(again.missing).toHaveLength(3)
    expect(await registry().publish(key, release)).toMatchObject({ isNew: true })
  })

  it('that is unchanged is recognised before a byte is sent', async () => {
    const { module, key } = await enrolled()
    await registry().publish(key, webRelease(module))
    expect(await registry().announce(signed(key, { ...webRelease(module).document, at: '2025-04-21T02:01:00.000Z' }))).toMatchObject({ isKnown: true, missing: [] })
    expect(await stored(module)).toHaveLength(1)
  })

  it('is stored once where two send it at the same time', async () => {
    const { module, key } = await enrolled()
    const both = await Promise.all([1, 2].map(() => registry().publish(key, webRelease(module))))
    expect(both.filter((answer) => answer.isNew)).toHaveLength(1)
    expect(await stored(module)).toHaveLength(1)
  })
})

describe('an upload that nobody finished', () => {
  it('is let go of after a day, and can be begun anew', async () => {
    const { module, key } = await enrolled()
    const begun = await registry().announce(signed(key, webRelease(module).document))
    await registry().put(begun.release, sri('chunk()'), 'chunk()')
    const clock = at.service.now
    at.service.now = () => new Date('2025-04-22T10:00:01+08:00')
    await tidyReleases(at.service)
    at.service.now = clock
    expect(await readdir(join(folder, 'releases'))).not.toContain(begun.release)
    expect(await registry().finish(begun.release)).toMatchObject({ refused: 'NOT_FOUND' })
    expect(await registry().publish(key, webRelease(module))).toMatchObject({ isNew: true })
  })
})

describe('refused, with nothing stored:', () => {
  const refusal = async (document: object, { key, as }: { key: ReturnType<typeof departmentKey>['key']; as?: ReturnType<typeof departmentKey>['key'] }) => {
    const made = signed(key, document)
    return registry().announce(as ? { ...made, key: signed(as, document).key } : made)
  }

  it('what nobody signed, what was signed by another, and what was changed after', async () => {
    const { module, key } = await enrolled()
    const { document } = webRelease(module)
    const other = departmentKey().key
    expect(await refusal(document, { key: other })).toMatchObject({ refused: 'KEY_UNKNOWN' })
    expect(await refusal(document, { key: other, as: key })).toMatchObject({ refused: 'SIGNATURE_WRONG' })
    const made = signed(key, document)
    expect(await registry().announce({ ...made, body: made.body.replace('a.js', 'b.js') })).toMatchObject({ refused: 'SIGNATURE_WRONG' })
    expect(await registry().announce({ ...made, signature: '' })).toMatchObject({ refused: 'SIGNATURE_WRONG' })
    expect(await stored(module)).toEqual([])
  })

  it('a key for other modules, and one that was revoked', async () => {
    const [one, other] = [await enrolled(), await enrolled()]
    expect(await refusal(webRelease(one.module).document, { key: other.key })).toEqual({ refused: 'KEY_FOREIGN', params: { module: one.module } })
    await at.as(admin).registry.revoke({ id: one.id })
    expect(await refusal(webRelease(one.module).document, { key: one.key })).toMatchObject({ refused: 'KEY_REVOKED' })
    await at.as(admin).registry.enrol({ name: '信访局', publicKey: one.publicKey, modules: [one.module] })
    expect(await registry().publish(one.key, webRelease(one.module))).toMatchObject({ isNew: true })
  })

  it('a changed, a missing and an extra file', async () => {
    const { module, key } = await enrolled()
    const release = webRelease(module)
    const { release: id } = await registry().announce(signed(key, release.document))
    expect(await registry().put(id, sri('chunk()'), 'evil!()')).toEqual({ refused: 'FILE_CHANGED', params: { path: 'static/js/a.js' } })
    expect(await registry().put(id, sri('extra()'), 'extra()')).toMatchObject({ refused: 'FILE_EXTRA' })
    expect(await registry().put(randomUUID(), sri('chunk()'), 'chunk()')).toMatchObject({ refused: 'NOT_FOUND' })
    expect(await registry().finish(id)).toMatchObject({ refused: 'FILE_MISSING' })
    expect(await stored(module)).toEqual([])
  })

  it('contents that nobody waits for, before a byte of them is read', async () => {
    const { module, key } = await enrolled()
    const { release: id } = await registry().announce(signed(key, webRelease(module).document))
    const sent = await Promise.all([[randomUUID(), sri('chunk()')], [id, sri('extra()')]].map(([release = '', hash = '']) => putEndless(release, hash)))
    expect(sent).toEqual([{ code: 'NOT_FOUND', read: 0 }, { code: 'FILE_EXTRA', read: 0 }])
  })

  it('more bytes than a content has, without reading them to their end', async () => {
    const { module, key } = await enrolled()
    const { release: id } = await registry().announce(signed(key, webRelease(module).document))
    const { code, read } = await putEndless(id, sri('chunk()'))
    expect(code).toBe('FILE_CHANGED')
    expect(read).toBeLessThan(10)
  })

  it('whoever goes on to send for releases that there are not, while departments publish on', async () => {
    const stranger = { 'x-wuxin-client': '192.0.2.7' }
    const guess = async () => (await putEndless(randomUUID(), sri('chunk()'), stranger)).code
    const guesses: string[] = []
    for (let time = 0; time < 42; time++) guesses.push(await guess())
    expect(guesses).toEqual([...Array.from({ length: 40 }, () => 'NOT_FOUND'), 'TOO_MANY', 'TOO_MANY'])
    const { module, key } = await enrolled()
    const release = webRelease(module)
    const { release: id } = await registry().announce(signed(key, release.document))
    expect((await putEndless(id, sri('chunk()'), stranger)).code).toBe('TOO_MANY')
    expect(await registry().publish(key, release)).toMatchObject({ isNew: true })
    expect(JSON.stringify(await at.service.orm.em.fork().getConnection().execute('select * from upload_count'))).not.toContain('192.0.2.7')
    const clock = at.service.now
    at.service.now = () => new Date('2025-04-21T10:10:00+08:00')
    expect(await guess()).toBe('NOT_FOUND')
    at.service.now = clock
  })

  it.each(['../evil.js', 'static/../../evil.js', '/etc/passwd', 'a//b.js', 'a\\b.js', 'a/./b.js', ''])('the path “%s”', async (path) => {
    const { module, key } = await enrolled()
    const { document } = webRelease(module)
    const files = [...document.files, { path, hash: sri('x'), size: 1 }]
    expect(await refusal({ ...document, files }, { key })).toMatchObject({ refused: 'INVALID_INPUT', params: { fields: ['files.4.path'] } })
  })

  it('a path that is listed twice, too many bytes, and files of a service', async () => {
    const { module, key } = await enrolled()
    const { document } = webRelease(module)
    expect(await refusal({ ...document, files: [...document.files, { ...document.files[0], hash: sri('x') }] }, { key })).toMatchObject({ refused: 'FILE_TWICE' })
    const heavy = Array.from({ length: 7 }, (_, index) => ({ path: `heavy${index}.js`, hash: sri(`${index}`), size: 10 * 1024 * 1024 }))
    expect(await refusal({ ...document, files: heavy }, { key })).toMatchObject({ refused: 'TOO_LARGE' })
    const contract = { part: 'service', platform: 1, procedures: {}, publishes: {}, subscribes: {}, permissions: [] }
    expect(await refusal({ ...document, part: 'service', contract }, { key })).toMatchObject({ refused: 'FILE_EXTRA' })
  })

  it('a version that exists with other content, and one whose files make another version', async () => {
    const { module, key } = await enrolled()
    const [first, second] = [webRelease(module), webRelease(module, { chunk: 'other()' })]
    await registry().publish(key, first)
    expect(await refusal({ ...second.document, version: first.version }, { key })).toEqual({ refused: 'VERSION_TAKEN', params: { module, version: first.version } })
    const lied = { ...second, document: { ...second.document, version: '0123456789abcdef' } }
    expect(await registry().publish(key, lied)).toEqual({ refused: 'VERSION_WRONG', params: { version: '0123456789abcdef', made: second.version } })
    expect(await stored(module)).toHaveLength(1)
  })

  it('a contract that is not the one in the files', async () => {
    const { module, key } = await enrolled()
    const release = webRelease(module)
    const lied = { ...release, document: { ...release.document, contract: webContractOf({ permissions: ['case:list'] }) } }
    expect((await registry().publish(key, lied)).refused).toMatch(/^CONTRACT_/)
    expect(await stored(module)).toEqual([])
  })

  it('what was signed more than ten minutes ago, or for later', async () => {
    const { module, key } = await enrolled()
    for (const made of ['2025-04-21T01:49:00.000Z', '2025-04-21T02:11:00.000Z']) expect(await refusal(webRelease(module, { at: made }).document, { key })).toMatchObject({ refused: 'DOCUMENT_OLD' })
  })
})

describe('a key', () => {
  it('is an Ed25519 public one, enrolled once and by the administrator of the county alone', async () => {
    const { module, publicKey } = await enrolled()
    const enrol = (key: string, who = admin) => at.as(who).registry.enrol({ name: '信访局', publicKey: key, modules: [module] })
    await expect(enrol(publicKey)).rejects.toMatchObject({ message: 'KEY_ENROLLED' })
    await expect(enrol('no key')).rejects.toMatchObject({ message: 'KEY_UNREADABLE' })
    await expect(enrol(departmentKey().key.export({ type: 'pkcs8', format: 'pem' }).toString())).rejects.toMatchObject({ message: 'KEY_UNREADABLE', cause: { params: { reason: 'private' } } })
    await expect(enrol(departmentKey().publicKey, staffMember([{ role: 'module_developer', area: '140226' }]))).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })

  it('is revoked by the county that enrolled it', async () => {
    const { id } = await enrolled()
    await expect(at.as(staffMember([{ role: 'county_admin', area: '140225' }], { county: '140225' })).registry.revoke({ id })).rejects.toMatchObject({ message: 'NOT_FOUND' })
    expect((await at.as(admin).registry.revoke({ id })).revokedAt).toBe('2025-04-21T02:00:00.000Z')
  })
})
