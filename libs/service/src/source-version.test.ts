import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { sourceVersion } from './source-version.ts'

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true })
})

const files = {
  'package-lock.json': '{}',
  'apps/meetings/service/src/service.ts': 'export const a = 1',
  'apps/meetings/service/src/topic/topic.entity.ts': 'export const b = 2',
  'libs/meetings/src/topic.rules.ts': 'export const c = 3',
  'libs/service/src/work.ts': 'export const d = 4',
  'libs/platform/src/area.ts': 'export const e = 5',
  'libs/events/src/case.ts': 'export const f = 6',
}

/** A workspace with one service, and what is changed in it. */
async function workspace(changes: Record<string, string> = {}): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'wuxin-sources-'))
  made.push(root)
  for (const [path, text] of Object.entries({ ...files, ...changes })) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
  return root
}
const versionWith = async (changes?: Record<string, string>) => sourceVersion('meetings', await workspace(changes))

describe('the version of a service', () => {
  it('is the same for the same sources wherever they lie', async () => {
    const here = await workspace()
    const there = await mkdtemp(join(tmpdir(), 'wuxin-elsewhere-'))
    made.push(there)
    await cp(here, there, { recursive: true })
    const version = await sourceVersion('meetings', here)
    expect(version).toMatch(/^[0-9a-f]{16}$/)
    expect(await sourceVersion('meetings', there)).toBe(version)
  })

  it.each(Object.keys(files))('is another one when %s changes', async (path) => {
    expect(await versionWith({ [path]: 'changed' })).not.toBe(await versionWith())
  })

  it('is another one for a new file, and for the same text under another name', async () => {
    const versions = [await versionWith(), await versionWith({ 'libs/meetings/src/a.rules.ts': 'x' }), await versionWith({ 'libs/meetings/src/b.rules.ts': 'x' })]
    expect(new Set(versions).size).toBe(3)
  })

  it('stays when tests, fixtures, pages, other modules or an editor’s own files change', async () => {
    const others = ['apps/meetings/service/src/topic/topic.test.ts', 'apps/meetings/service/src/meetings.fixture.ts', 'apps/meetings/web/src/module.tsx', 'libs/feedback/src/case.rules.ts', 'libs/service/src/.work.ts.swp']
    expect(await versionWith(Object.fromEntries(others.map((path) => [path, 'changed'])))).toBe(await versionWith())
  })

  it('is that of this very checkout by default, and there is none of a module without a service', async () => {
    expect(await sourceVersion('platform')).toMatch(/^[0-9a-f]{16}$/)
    expect(await sourceVersion('platform')).not.toBe(await sourceVersion('feedback'))
    await expect(sourceVersion('nobody')).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
