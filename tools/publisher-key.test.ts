import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wuxin-key-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const keyIn = async (file: string): Promise<string> => {
  const { stdout } = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'publisher-key.ts'), '--out', file], { env: { ...process.env, LC_ALL: 'en_US.UTF-8' } })
  return stdout
}
const publicHalf = (said: string) => /-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/.exec(said)?.[0]

describe('the key of a department', () => {
  it('is made once, for its owner’s eyes, and shown again to be enrolled elsewhere', async () => {
    const file = join(folder, 'below', 'key.pem')
    const made = await keyIn(file)
    const kept = await readFile(file, 'utf8')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(publicHalf(made)).toBeDefined()
    const again = await keyIn(file)
    expect(again).toContain('There is a key already')
    expect(publicHalf(again)).toBe(publicHalf(made))
    expect(await readFile(file, 'utf8')).toBe(kept)
    for (const said of [made, again]) expect(said).not.toContain('PRIVATE')
  })

  it('never takes the place of another file', async () => {
    const file = join(folder, 'notes.txt')
    await writeFile(file, 'something else')
    await expect(keyIn(file)).rejects.toMatchObject({ code: 1, stdout: expect.stringContaining('no Ed25519 private key') })
    expect(await readFile(file, 'utf8')).toBe('something else')
  })
})
