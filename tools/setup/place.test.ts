import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkFolder, checkPort } from './place.mjs'
import { readSettings } from './settings.mjs'

const host = '127.0.0.1'
const folder = mkdtempSync(join(tmpdir(), 'wuxin-place-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the data folder', () => {
  test('is made, parents included, for its owner’s eyes', () => {
    const data = join(folder, 'a/b')
    checkFolder(data)
    expect(statSync(data).mode & 0o777).toBe(0o700)
  })

  test('is refused where a file stands in its place', () => {
    writeFileSync(join(folder, 'file'), '')
    expect(() => checkFolder(join(folder, 'file'))).toThrow(expect.objectContaining({ code: 'FOLDER_NOT_OURS' }))
    expect(() => checkFolder(join(folder, 'file/data'))).toThrow(expect.objectContaining({ code: 'FOLDER_NOT_OURS' }))
  })

  test.skipIf(process.getuid?.() === 0)('is refused, with its owner, where it belongs to another user', () => {
    expect(() => checkFolder('/')).toThrow(expect.objectContaining({ code: 'FOLDER_NOT_OURS', params: { folder: '/', owner: 'root' } }))
  })
})

describe('the port', () => {
  test('that is taken is refused with a free one beside it', async () => {
    const blocker = createServer().listen(0, host)
    await once(blocker, 'listening')
    const { port } = blocker.address() as AddressInfo
    const refusal = await checkPort({ port, host }).catch((error) => error)
    expect(refusal).toMatchObject({ code: 'EADDRINUSE', params: { port } })
    await checkPort({ port: refusal.params.free, host })
    blocker.close()
    await once(blocker, 'close')
    await checkPort({ port, host })
  })

  test('on an address that is not this machine’s is refused', async () => {
    await expect(checkPort({ port: 8080, host: '192.0.2.1' })).rejects.toMatchObject({ code: 'EADDRNOTAVAIL', params: { host: '192.0.2.1' } })
  })
})

describe('the settings', () => {
  test('have defaults that need nothing', () => {
    expect(readSettings({})).toEqual({ port: 8080, host, folder: join(process.cwd(), '.wuxin'), address: 'http://127.0.0.1:8080' })
  })

  test('name the address as a person opens it', () => {
    expect(readSettings({ HOST: '0.0.0.0', PORT: '81' }).address).toBe('http://localhost:81')
    expect(readSettings({ HOST: '::1' }).address).toBe('http://[::1]:8080')
  })

  test.each(['0', '65536', '80a', '1.5', '-1'])('refuse PORT=%s', (PORT) => {
    expect(() => readSettings({ PORT })).toThrow(expect.objectContaining({ code: 'PORT_INVALID' }))
  })
})
