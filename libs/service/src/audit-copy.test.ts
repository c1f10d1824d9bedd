import { beforeAll, describe, expect, it } from 'vitest'
import { entryHash, sealDigest } from './audit-chain.ts'
import { checkCopy } from './audit-copy.ts'
import type { CopyLine } from './audit-export.ts'
import type { KeptEntry, KeptSeal } from './audit-faults.ts'
import { sealAudit } from './audit-seal.ts'
import { serviceApp } from './http.ts'
import { notes } from './kit.fixture.ts'
import { staffMember } from './test-people.ts'
import { serviceUnderTest } from './testing.ts'
import { issueToken } from './token.ts'

const at = serviceUnderTest(notes)
const worker = staffMember([{ role: 'community_worker', area: '140226100003' }])
const neighbour = staffMember([{ role: 'community_worker', area: '140226100005' }], { id: 'user-2' })
const auditor = staffMember([{ role: 'audit_admin', area: '140226' }], { id: 'auditor' })
const hunyuan = staffMember([{ role: 'community_worker', area: '140225100001' }], { id: 'user-3', county: '140225' })

async function noteOf(texts: readonly string[], who = worker): Promise<void> {
  const [first = '', ...others] = texts
  const { id } = await at.as(who).write({ area: who.grants[0]?.area ?? '', text: first })
  for (const [index, text] of others.entries()) await at.as(who).rename({ id, version: index + 1, text })
}

describe('an exported copy', () => {
  let lines: CopyLine[] = []

  beforeAll(async () => {
    await noteOf(['甲一', '甲二', '甲三'])
    await noteOf(['邻县', '邻县改'], hunyuan)
    await sealAudit(at.service)
    await noteOf(['乙一', '乙二'], neighbour)
    lines = await exported()
  })

  async function exported(who = auditor): Promise<CopyLine[]> {
    const headers = { authorization: `Bearer ${await issueToken(at.service.keys, who)}` }
    const response = await serviceApp(at.service).request('/api/notes/audit/export.jsonl', { headers })
    expect(response.status).toBe(200)
    return (await response.text()).trimEnd().split('\n').map((line) => JSON.parse(line))
  }

  const copyOf = () => structuredClone(lines)
  const entriesOf = (copy: CopyLine[]) => copy.flatMap((line) => ('entry' in line ? line.entry : []))
  const sealsOf = (copy: CopyLine[]) => copy.flatMap((line) => ('seal' in line ? line.seal : []))
  const withEntries = (entries: KeptEntry[]) => [...copyOf().filter((line) => !('entry' in line)), ...entries.map((entry) => ({ entry }))]
  const nth = (copy: CopyLine[], index: number): KeptEntry => entriesOf(copy).at(index) ?? expect.fail('no such entry')

  async function check(copy: CopyLine[], anchor?: { seq: number; digest: string }) {
    const text = copy.map((line) => JSON.stringify(line))
    return checkCopy((async function* () { yield* text })(), anchor)
  }
  const faultOf = async (copy: CopyLine[]) => {
    const { fault } = await check(copy)
    return fault && { kind: fault.kind, id: fault.id }
  }

  it('is whole as it comes, holds the county and that it was exported, and nothing of the next county', async () => {
    const { last: _last, ...found } = await check(lines)
    expect(found).toEqual({ service: 'notes', county: '140226', entries: 6, seals: 2, fault: null })
    expect(entriesOf(lines).map((entry) => entry.action)).toEqual(['create', 'update', 'update', 'create', 'update', 'export'])
    expect(JSON.stringify(entriesOf(lines))).not.toContain('邻县')
  })

  it('is given to auditors only', async () => {
    const headers = { authorization: `Bearer ${await issueToken(at.service.keys, worker)}` }
    expect((await serviceApp(at.service).request('/api/notes/audit/export.jsonl', { headers })).status).toBe(403)
    expect((await serviceApp(at.service).request('/api/notes/audit/export.jsonl')).status).toBe(401)
  })

  it('tells which entry was changed', async () => {
    const copy = copyOf()
    nth(copy, 1).actorName = '别人'
    expect(await faultOf(copy)).toEqual({ kind: 'changed', id: nth(copy, 1).id })
  })

  it('tells which entry was changed where its hash and all after it were made to fit', async () => {
    const copy = copyOf()
    const chain = entriesOf(copy).slice(1, 3)
    let previous = nth(copy, 0).hash
    for (const entry of chain) {
      const { id: _id, previous: _previous, hash: _hash, ...content } = Object.assign(entry, { actorName: '别人', previous })
      entry.hash = entryHash(previous, content)
      previous = entry.hash
    }
    expect(await faultOf(copy)).toEqual({ kind: 'changed', id: nth(copy, 1).id })
  })

  it('tells which entry was removed from the middle, and which from the end', async () => {
    const entries = entriesOf(copyOf())
    expect(await faultOf(withEntries(entries.toSpliced(1, 1)))).toEqual({ kind: 'removed', id: entries[1]?.id })
    expect(await faultOf(withEntries(entries.slice(0, -2)))).toEqual({ kind: 'removed', id: entries.at(-2)?.id })
    expect(await faultOf(withEntries([]))).toEqual({ kind: 'removed', id: entries[0]?.id })
  })

  it('tells which entry was slipped in', async () => {
    const entries = entriesOf(copyOf())
    const last = nth(copyOf(), -1)
    const { id: _id, previous: _previous, hash: _hash, ...content } = { ...last, seq: last.seq + 1 }
    const slipped = { ...content, id: String(Number(last.id) + 1), previous: last.hash, hash: entryHash(last.hash, content) }
    expect(await faultOf(withEntries([...entries, slipped]))).toEqual({ kind: 'slipped-in', id: slipped.id })
  })

  it('tells which entry was moved', async () => {
    const [first, second, ...rest] = entriesOf(copyOf())
    if (!first || !second) throw new Error('two entries are needed')
    expect(await faultOf(withEntries([second, first, ...rest]))).toEqual({ kind: 'moved', id: first.id })
  })

  it('tells which seal was changed, and which was removed', async () => {
    const changed = copyOf()
    sealsOf(changed)[0]?.covers.pop()
    expect(await faultOf(changed)).toEqual({ kind: 'seal-changed', id: '1' })
    expect(await faultOf(copyOf().filter((line) => !('seal' in line && line.seal.seq === 1)))).toEqual({ kind: 'seal-removed', id: '1' })
  })

  it('that was written anew from the start, or cut behind a seal, is found out by a seal noted down before', async () => {
    const { last } = await check(lines)
    expect(last?.seq).toBe(2)
    expect((await check(lines, last ?? undefined)).fault).toBeNull()
    const anew = copyOf()
    let previous = ''
    for (const seal of sealsOf(anew)) {
      Object.assign(seal, { previous, covers: seal.covers.slice(0, -1) } satisfies Partial<KeptSeal>)
      seal.digest = sealDigest(previous, seal.covers)
      previous = seal.digest
    }
    expect((await check(anew, last ?? undefined)).fault).toMatchObject({ kind: 'seal-other', id: '2' })
    const cut = copyOf().filter((line) => !('seal' in line && line.seal.seq === 2))
    expect((await check(cut, last ?? undefined)).fault).toMatchObject({ kind: 'seal-removed', id: '2' })
  })

  it('refuses a file that is no copy', async () => {
    await expect(check([])).rejects.toThrow(SyntaxError)
    await expect(check(lines.slice(1))).rejects.toThrow(SyntaxError)
  })
})
