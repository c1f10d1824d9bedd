import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { coverLine, entryHash, sealDigest, type AuditEntry } from '@wuxin/service/audit-chain'

const entryOf = (seq: number): AuditEntry => ({
  record: 'Case', recordId: 'c1', seq, entity: 'Case', entityId: 'c1', action: seq === 1 ? 'create' : 'update', at: '2025-04-21T02:00:00.000Z',
  actor: 'u1', actorName: '李敏', role: 'community_worker', area: '140226100003', procedure: 'accept', reason: null, requestId: 'r', before: null, after: { step: seq },
})

/** Three changes of one record under one seal, as lines of a copy. */
function copy(): string[] {
  const first = { ...entryOf(1), id: '1', previous: '', hash: entryHash('', entryOf(1)) }
  const second = { ...entryOf(2), id: '2', previous: first.hash, hash: entryHash(first.hash, entryOf(2)) }
  const third = { ...entryOf(3), id: '3', previous: second.hash, hash: entryHash(second.hash, entryOf(3)) }
  const covers = [first, second, third].map(({ id, area, hash }) => coverLine(id, area, hash))
  const seal = { seq: 1, covers, previous: '', digest: sealDigest('', covers) }
  const lines = [{ copy: { service: 'feedback', county: '140226', at: '2025-04-21T03:00:00.000Z' } }, { seal }, ...[first, second, third].map((entry) => ({ entry }))]
  return lines.map((line) => JSON.stringify(line))
}

describe('node tools/audit-verify.ts', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wuxin-audit-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function verify(lines: string[], ...options: string[]): Promise<{ code: unknown; said: string }> {
    const file = join(folder, 'copy.jsonl')
    await writeFile(file, lines.join('\n'))
    return new Promise((done) => {
      execFile(process.execPath, [join(import.meta.dirname, 'audit-verify.ts'), file, ...options], (error, out, err) => done({ code: error?.code ?? 0, said: out + err }))
    })
  }

  it('ends with 0 for a copy that is as it was sealed, and says what to note down', async () => {
    const { code, said } = await verify(copy())
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('3 entries under 1 seals, all as they were sealed') })
    const [, noted = ''] = /--seal (\S+)/.exec(said) ?? []
    expect((await verify(copy(), '--seal', noted)).code).toBe(0)
  })

  it('ends with 1 and names the first entry that was changed or removed', async () => {
    expect(await verify(copy().map((line) => line.replace('"step":2', '"step":4')))).toEqual({ code: 1, said: expect.stringContaining('entry 2 (Case c1, change 2, update at 2025-04-21T02:00:00.000Z) was changed') })
    expect(await verify(copy().slice(0, -1))).toEqual({ code: 1, said: expect.stringContaining('entry 3 was removed') })
  })

  it('ends with 1 where the noted seal is another', async () => {
    expect(await verify(copy(), '--seal', `1:${'0'.repeat(64)}`)).toEqual({ code: 1, said: expect.stringContaining('seal 1 is not the one that was noted down') })
  })

  it('ends with 2 for a file that is no copy, and says why', async () => {
    expect(await verify(['{"what":1}'])).toEqual({ code: 2, said: expect.stringContaining('line 1') })
    expect(await verify(copy(), '--seal', 'latest')).toEqual({ code: 2, said: expect.stringContaining('--seal wants') })
  })
})
