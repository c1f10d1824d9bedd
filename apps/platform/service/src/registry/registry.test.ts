import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { RegistryView } from '@wuxin/platform/registry.schema'
import { serviceApp } from '@wuxin/service/http'
import type { Reach } from '@wuxin/service/peers'
import { serviceUnderTest } from '@wuxin/service/testing'
import { staffMember } from '@wuxin/service/test-people'
import { issueServiceToken } from '@wuxin/service/token'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { enrolInstallation } from './installation-key.ts'
import { laidOut, webContractOf } from './registry.fixture.ts'
import { installBuild } from './release-install.ts'

const reach = new Map<string, Reach>()
const at = serviceUnderTest(service, { reach, now: () => new Date('2025-04-21T10:00:00+08:00') })
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wuxin-registry-'))
  at.service.dataDir = join(folder, 'data')
  await enrolInstallation(at.service)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const rows = (sql: string): Promise<Record<string, any>[]> => at.service.orm.em.fork().getConnection().execute(sql)
const name = () => `m${randomUUID().slice(0, 8)}`
const manifestOf = (module: string, entry = 'remoteEntry.js') => JSON.stringify({ id: module, metaData: { remoteEntry: { path: '', name: entry } } })
const contractText = JSON.stringify(webContractOf())
const sri = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`

/** A build of a module on disk, of these files. */
async function build(module: string, files: Record<string, string | Buffer> = {}): Promise<string> {
  return laidOut(folder, { 'contract.json': contractText, 'mf-manifest.json': manifestOf(module), 'remoteEntry.js': 'entry()', 'static/js/a.js': 'chunk()', ...files })
}

async function registry(headers: Record<string, string> = {}) {
  const response = await serviceApp(at.service).request('http://platform/registry/modules', { headers })
  return { status: response.status, etag: response.headers.get('etag') ?? '', view: response.status === 200 ? ((await response.json()) as RegistryView) : null }
}
const listed = async (module: string) => (await registry()).view?.modules.find(({ id }) => id === module)

describe('publishing a build', () => {
  it('makes it live with the hash of every file, where the gateway serves it', async () => {
    const module = name()
    reach.set(module, () => Response.json({ status: 'ok' }))
    const { version, isNew } = await installBuild(at.service, { module, dir: await build(module, { 'remoteEntry.js.br': brotliCompressSync('entry()') }) })
    expect(isNew).toBe(true)
    expect(version).toMatch(/^[0-9a-f]{16}$/)
    expect(await listed(module)).toEqual({
      id: module,
      title: { 'zh-CN': '诉求', 'en-US': 'Cases' },
      channel: 'live',
      isOff: false,
      version,
      manifest: `/modules/${module}/${version}/mf-manifest.json`,
      files: { 'contract.json': sri(contractText), 'mf-manifest.json': sri(manifestOf(module)), 'remoteEntry.js': sri('entry()'), 'static/js/a.js': sri('chunk()') },
      service: 'up',
    })
    const served = join(at.service.dataDir, 'modules', module, version)
    expect((await readdir(served, { recursive: true })).sort()).toEqual(['contract.json', 'mf-manifest.json', 'remoteEntry.js', 'remoteEntry.js.br', 'static', 'static/js', 'static/js/a.js'])
    expect(await readFile(join(served, 'static/js/a.js'), 'utf8')).toBe('chunk()')
  })

  it('does nothing where the very same build is live', async () => {
    const module = name()
    const { version } = await installBuild(at.service, { module, dir: await build(module) })
    const before = await registry()
    expect(await installBuild(at.service, { module, dir: await build(module) })).toEqual({ module, version, isNew: false })
    expect(await registry()).toEqual(before)
    expect(await rows(`select 1 from audit where record = 'Module' and record_id = '${module}'`)).toHaveLength(4)
  })

  it('brings back files that were lost from the disk', async () => {
    const module = name()
    const { version } = await installBuild(at.service, { module, dir: await build(module) })
    const served = join(at.service.dataDir, 'modules', module, version)
    await rm(served, { recursive: true })
    await installBuild(at.service, { module, dir: await build(module) })
    expect(await readFile(join(served, 'remoteEntry.js'), 'utf8')).toBe('entry()')
  })

  it('keeps the version before as the way back, and leaves alone what was published once', async () => {
    const module = name()
    const [first, second] = [await build(module), await build(module, { 'static/js/a.js': 'better()' })]
    const one = await installBuild(at.service, { module, dir: first })
    const two = await installBuild(at.service, { module, dir: second })
    expect(two.version).not.toBe(one.version)
    expect(await listed(module)).toMatchObject({ version: two.version, previous: { version: one.version, manifest: `/modules/${module}/${one.version}/mf-manifest.json`, files: { 'static/js/a.js': sri('chunk()') } } })
    expect((await installBuild(at.service, { module, dir: first })).isNew).toBe(false)
    expect(await listed(module)).toMatchObject({ version: two.version, previous: { version: one.version } })
  })

  it('ends well for both of two who publish at once', async () => {
    const module = name()
    const [same, also, other] = [await build(module), await build(module), await build(module, { 'static/js/a.js': 'other()' })]
    const published = await Promise.all([same, also, other].map((dir) => installBuild(at.service, { module, dir })))
    expect(new Set(published.map(({ version }) => version)).size).toBe(2)
    const live = await listed(module)
    expect(published.map(({ version }) => version)).toContain(live?.version)
    expect(await readdir(join(at.service.dataDir, 'modules', module))).toHaveLength(2)
    expect(await readdir(join(at.service.dataDir, 'staging'))).toEqual([])
  })

  it('is asked for by services alone', async () => {
    const module = name()
    const body = JSON.stringify({ module, folder: await build(module) })
    const ask = (headers: Record<string, string>, sent = body) => serviceApp(at.service).request('http://platform/internal/registry/publish', { method: 'POST', body: sent, headers })
    expect((await ask({})).status).toBe(401)
    expect(await listed(module)).toBeUndefined()
    const headers = { authorization: `Bearer ${await issueServiceToken(at.service.keys, 'gateway')}` }
    expect(await (await ask(headers)).json()).toEqual({ module, version: expect.any(String), isNew: true })
    expect((await ask(headers, '{"module":"x"}')).status).toBe(400)
    expect((await ask(headers, JSON.stringify({ module, folder: '/nowhere' }))).status).toBe(409)
  })

  it('cannot be undone by the service: versions are never changed or removed', async () => {
    await expect(rows(`update module_version set version = 'x'`)).rejects.toThrow(/permission denied/)
    await expect(rows(`delete from module_version`)).rejects.toThrow(/permission denied/)
  })
})

describe('a wrong build is refused, and nothing of it stays:', () => {
  const refusal = async (module: string, dir: string) => {
    const before = await registry()
    const error = await installBuild(at.service, { module, dir }).catch((refused: { code: string; params: object }) => ({ code: refused.code, params: refused.params }))
    expect(await registry()).toEqual(before)
    return error
  }
  const module = name()

  it('an id that is no module’s', async () => {
    for (const wrong of ['..', '../evil', 'a/b', 'A', '', 'x'.repeat(40)]) expect(await refusal(wrong, await build(module))).toMatchObject({ code: 'MODULE_UNKNOWN' })
  })

  it('no folder, an empty folder, no manifest', async () => {
    expect(await refusal(module, join(folder, 'nowhere'))).toMatchObject({ code: 'BUILD_MISSING' })
    const empty = await mkdtemp(join(folder, 'empty-'))
    expect(await refusal(module, empty)).toMatchObject({ code: 'MANIFEST_MISSING' })
  })

  it('a manifest that is garbled, names an entry outside or absent, or is another module’s', async () => {
    const withManifest = async (text: string) => refusal(module, await build(module, { 'mf-manifest.json': text }))
    expect(await withManifest('{"id":')).toMatchObject({ code: 'MANIFEST_BROKEN' })
    expect(await withManifest('null')).toMatchObject({ code: 'MANIFEST_BROKEN' })
    expect(await withManifest(manifestOf(module, '../../secret'))).toMatchObject({ code: 'MANIFEST_BROKEN', params: { path: '../../secret' } })
    expect(await withManifest(manifestOf(module, 'absent.js'))).toMatchObject({ code: 'MANIFEST_BROKEN' })
    expect(await withManifest(manifestOf('feedback'))).toMatchObject({ code: 'MANIFEST_FOREIGN', params: { module: 'feedback' } })
  })

  it('a symbolic link, to a file or a folder', async () => {
    const dir = await build(module)
    await symlink('/etc/hostname', join(dir, 'static/link.js'))
    expect(await refusal(module, dir)).toEqual({ code: 'BUILD_LINK', params: { path: 'static/link.js' } })
    const other = await build(module)
    await symlink('/etc', join(other, 'folder'))
    expect(await refusal(module, other)).toEqual({ code: 'BUILD_LINK', params: { path: 'folder' } })
  })

  it('a name that an address could read otherwise', async () => {
    expect(await refusal(module, await build(module, { 'static/..%2fx.js': '' }))).toMatchObject({ code: 'BUILD_PATH' })
    expect(await refusal(module, await build(module, { 'static\\x.js': '' }))).toMatchObject({ code: 'BUILD_PATH' })
  })

  it('a packed twin that unpacks to something else', async () => {
    expect(await refusal(module, await build(module, { 'remoteEntry.js.br': brotliCompressSync('evil()') }))).toEqual({ code: 'BUILD_TWIN', params: { path: 'remoteEntry.js.br' } })
    expect(await refusal(module, await build(module, { 'remoteEntry.js.br': 'no brotli' }))).toMatchObject({ code: 'BUILD_TWIN' })
    expect(await refusal(module, await build(module, { 'remoteEntry.js.br': brotliCompressSync(Buffer.alloc(4 * 1024 * 1024)) }))).toMatchObject({ code: 'BUILD_TWIN' })
  })
})

describe('the registry', () => {
  it('is answered without bytes while nothing has changed', async () => {
    const module = name()
    reach.set(module, () => Response.json({ status: 'ok' }))
    await installBuild(at.service, { module, dir: await build(module) })
    const { etag, view } = await registry()
    expect(await registry({ 'if-none-match': etag })).toMatchObject({ status: 304 })
    await installBuild(at.service, { module, dir: await build(module, { 'static/js/a.js': 'new()' }) })
    const after = await registry({ 'if-none-match': etag })
    expect(after.status).toBe(200)
    expect(after.view?.revision).not.toBe(view?.revision)
  })

  it('says which service is down, and asks each once', async () => {
    const [up, down, silent] = [name(), name(), name()]
    let asked = 0
    reach.set(up, () => {
      asked += 1
      return Response.json({ status: 'ok' })
    })
    reach.set(down, () => Promise.reject(new Error('ECONNREFUSED')))
    reach.set(silent, () => new Promise(() => {}))
    for (const module of [up, down, silent]) await installBuild(at.service, { module, dir: await build(module) })
    const seen = await Promise.all([registry(), registry()])
    const health = seen[0]?.view?.modules.filter(({ id }) => [up, down, silent].includes(id)).map(({ id, service: state }) => [id, state])
    expect(Object.fromEntries(health ?? [])).toEqual({ [up]: 'up', [down]: 'down', [silent]: 'down' })
    expect(asked).toBe(1)
    expect(seen[0]?.etag).toBe(`"${seen[0]?.view?.revision}"`)
  })

  it('is listed for the administrator and for developers of modules', async () => {
    const module = name()
    const { version } = await installBuild(at.service, { module, dir: await build(module) })
    const developer = staffMember([{ role: 'module_developer', area: '140226' }])
    const own = (await at.as(developer).registry.list()).find((row) => row.id === module)
    const live = { version, publishedAt: '2025-04-21T02:00:00.000Z', publishedBy: '本机安装' }
    expect(own).toMatchObject({ id: module, service: 'down', channels: [{ part: 'web', county: '', revision: 1, live, previous: null, canary: null, isOff: false, by: '本机安装' }] })
    expect((await at.as(developer).registry.get({ id: module })).history.map((turn) => turn.action)).toEqual(['live', 'published'])
    await expect(at.as(staffMember([{ role: 'grid_worker', area: '140226' }])).registry.list()).rejects.toMatchObject({ message: 'FORBIDDEN' })
  })
})
