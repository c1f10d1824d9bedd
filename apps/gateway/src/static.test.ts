import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { staticFiles } from './static.ts'

const root = mkdtempSync(join(tmpdir(), 'wuxin-static-'))
const write = (path: string, text: string | Buffer) => {
  mkdirSync(join(root, path, '..'), { recursive: true })
  writeFileSync(join(root, path), text)
}
const script = 'console.log("诉求")'
const app = staticFiles({ shellDir: join(root, 'shell'), residentDir: join(root, 'resident'), modulesDir: join(root, 'modules') }, async () => null)
const get = (path: string, headers: Record<string, string> = {}) => app.fetch(new Request(`http://127.0.0.1${path}`, { headers }))

beforeAll(() => {
  write('shell/index.html', '<script nonce="__NONCE__"></script><b>shell</b>')
  write('shell/static/js/index.abc.js', script)
  write('shell/favicon.svg', '<svg/>')
  write('resident/index.html', '<script nonce="__NONCE__"></script><b>resident</b>')
  write('resident/static/js/index.def.js', script)
  write('modules/feedback/1.0.0/remoteEntry.js', script)
  write('modules/feedback/1.0.0/static/js/page.js', script)
  write('modules/feedback/1.0.0/static/js/page.js.br', brotliCompressSync(`${script}// twin`))
  write('secret.txt', 'secret')
})
afterAll(() => rmSync(root, { recursive: true }))

describe('pages', () => {
  it.each([
    ['/', 'shell'],
    ['/m/feedback/cases/12', 'shell'],
    ['/r', 'resident'],
    ['/r/feedback/report', 'resident'],
    ['/rules', 'shell'],
  ])('%s is answered with the page of the %s', async (path, host) => {
    expect(await (await get(path)).text()).toContain(`<b>${host}</b>`)
  })

  it('every answer has a nonce of its own, which its policy names', async () => {
    const answers = await Promise.all([get('/'), get('/')])
    const nonces = await Promise.all(answers.map(async (answer) => /nonce="([^"]+)"/.exec(await answer.text())?.[1]))
    expect(new Set(nonces).size).toBe(2)
    expect(answers[0]?.headers.get('content-security-policy')).toContain(`'nonce-${nonces[0]}' 'strict-dynamic'`)
    expect(answers[0]?.headers.get('cache-control')).toBe('no-store')
  })

  it('no policy lets a page evaluate text, be framed or load plug-ins', async () => {
    const policy = (await get('/')).headers.get('content-security-policy') ?? ''
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("object-src 'none'")
    expect(policy.split('; ').find((each) => each.startsWith('script-src'))).not.toContain('unsafe-inline')
  })
})

describe('files', () => {
  it('hashed and published files may be kept for ever, others are asked for again', async () => {
    for (const path of ['/static/js/index.abc.js', '/r/static/js/index.def.js', '/modules/feedback/1.0.0/remoteEntry.js'])
      expect((await get(path)).headers.get('cache-control'), path).toBe('public, max-age=31536000, immutable')
    expect((await get('/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
  })

  it('a browser that takes brotli gets the twin of the build, or one made now', async () => {
    const twin = await get('/modules/feedback/1.0.0/static/js/page.js', { 'accept-encoding': 'gzip, br' })
    expect(twin.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(Buffer.from(await twin.arrayBuffer())).toString()).toBe(`${script}// twin`)
    const made = await get('/modules/feedback/1.0.0/remoteEntry.js', { 'accept-encoding': 'br' })
    expect(brotliDecompressSync(Buffer.from(await made.arrayBuffer())).toString()).toBe(script)
    expect(made.headers.get('vary')).toBe('accept-encoding')
  })

  it('a browser behind a line without encryption takes gzip', async () => {
    const zipped = await get('/modules/feedback/1.0.0/remoteEntry.js', { 'accept-encoding': 'gzip, deflate' })
    expect(zipped.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(Buffer.from(await zipped.arrayBuffer())).toString()).toBe(script)
  })

  it('a file that changed is sent as it is now, under another tag', async () => {
    write('modules/feedback/1.0.0/changing.js', script)
    const before = await get('/modules/feedback/1.0.0/changing.js')
    expect(await before.text()).toBe(script)
    write('modules/feedback/1.0.0/changing.js', `${script};`)
    const after = await get('/modules/feedback/1.0.0/changing.js')
    expect(await after.text()).toBe(`${script};`)
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  })

  it('others get it plain, with its type', async () => {
    const answer = await get('/modules/feedback/1.0.0/remoteEntry.js')
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).toBe(script)
  })

  it('what the browser has already is not sent again', async () => {
    const etag = (await get('/favicon.svg')).headers.get('etag') ?? ''
    const again = await get('/favicon.svg', { 'if-none-match': etag })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('a file that is not there is not answered with a page', async () => {
    for (const path of ['/static/js/gone.js', '/r/static/js/gone.js', '/modules/feedback/9.9.9/remoteEntry.js', '/modules/feedback']) expect((await get(path)).status, path).toBe(404)
  })

  it.each(['/modules/../secret.txt', '/modules/%2e%2e/secret.txt', '/modules/..%2fsecret.txt', '/static/..%5c..%5csecret.txt', '/modules/feedback/%00.js', '/modules/%E0%A4%A.js'])('%s leads nowhere', async (path) => {
    const answer = await get(path)
    expect(await answer.text()).not.toContain('secret')
    expect(answer.headers.get('content-type')).not.toContain('javascript')
  })
})
