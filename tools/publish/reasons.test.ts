import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { breakReasons } from '@wuxin/platform/contract.schema'
import { afterEach, describe, expect, it, vi } from 'vitest'

const registry = resolve(import.meta.dirname, '../../apps/platform/service/src/registry')
const sources = ['release-publish', 'release-contents', 'channel-turn', 'publisher-key-check', 'registry-build', 'registry.entity', 'preview']
const thrown = (text: string) => [...text.matchAll(/new DomainError\('([A-Z_]+)'/g)].map(([, code]) => String(code))
const codes = [...new Set(sources.flatMap((name) => thrown(readFileSync(`${registry}/${name}.ts`, 'utf8'))))]
const own = thrown(readFileSync(resolve(import.meta.dirname, 'registry-client.ts'), 'utf8'))

const params = {
  to: 'http://127.0.0.1:8080', seconds: 60, until: '2025-04-21T02:00:00.000Z', at: '2025-04-21T02:00:00.000Z', fields: ['files.4.path'], module: 'feedback', county: '140226', key: '0123456789abcdef',
  version: '0123456789abcdef', made: 'fedcba9876543210', path: 'static/js/a.js', hash: 'sha384-x', paths: ['a.js'], limit: 64 * 1024 * 1024, breaks: [],
}

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** The words as a terminal of that language shows them. */
async function wordsIn(language: string) {
  vi.stubEnv('LC_ALL', language)
  vi.resetModules()
  const { reasonOf } = await import('./reasons.ts')
  const { breakLines } = await import('./break-lines.ts')
  const { DomainError: Refused } = await import('@wuxin/platform/error')
  return { breakLines, said: (code: string, values: Record<string, unknown> = params) => reasonOf(new Refused(code, values)) ?? '' }
}

describe.each([['zh_CN.UTF-8', true], ['en_US.UTF-8', false]])('in %s', (language, isChinese) => {
  it('every code of the registry has its reason', async () => {
    const { said } = await wordsIn(language)
    expect(codes.length).toBeGreaterThan(20)
    for (const code of [...codes, ...own, 'SUITE_SILENT', 'SUITE_UNREACHABLE', 'TOO_MANY', 'UNAVAILABLE', 'FAULT']) {
      expect(said(code), code).not.toContain(code)
      expect(/\p{Script=Han}/u.test(said(code)), code).toBe(isChinese)
    }
  })

  it.each(breakReasons)('what breaks by %s names procedure, field and consumer', async (reason) => {
    const { breakLines } = await wordsIn(language)
    const [line = ''] = breakLines([{ reason, module: 'feedback', name: 'cases.list', field: 'rows[].number', consumer: 'feedback web', standing: 'live', provider: 'candidate' }])
    for (const part of ['feedback cases.list', 'rows[].number', 'feedback web', isChinese ? '已生效' : 'live']) expect(line).toContain(part)
    expect(line).not.toContain(reason)
  })
})

it('what breaks for several versions of one consumer is said once, the live one first', async () => {
  const { breakLines } = await wordsIn('en_US.UTF-8')
  const broken = { reason: 'OUTPUT_MISSING', module: 'feedback', name: 'resident.track', field: 'dueAt', consumer: 'feedback web', provider: 'candidate' } as const
  expect(breakLines([{ ...broken, standing: 'previous' }, { ...broken, standing: 'live' }, { ...broken, field: 'title', standing: 'live' }])).toEqual([
    'feedback resident.track → dueAt: the answer lacks this field (feedback web, live and last good version)',
    'feedback resident.track → title: the answer lacks this field (feedback web, live)',
  ])
})

it('the way on is said where nobody but the own pages stand in it', async () => {
  const { said } = await wordsIn('en_US.UTF-8')
  const own = { reason: 'PROCEDURE_MISSING', module: 'feedback', name: 'cases.pause', field: '', consumer: 'feedback web', standing: 'live', provider: 'candidate' } as const
  const lastLine = (...breaks: object[]) => said('CONTRACT_BROKEN', { breaks }).split('\n').at(-1)
  expect(lastLine(own, { ...own, standing: 'previous' })).toContain('npm run rollback -- feedback')
  expect(lastLine({ ...own, standing: 'previous' })).toContain('call the live ones good')
  expect(lastLine(own, { ...own, consumer: 'meetings web' })).toContain('meetings web')
  expect(lastLine({ ...own, standing: 'candidate', provider: 'live' })).toContain('there is no such procedure')
})

it.each([['zh_CN.UTF-8', '信访局在 2025-04-21 10:00 先改动了这个模块（退回）：现在生效的是 0123456789abcdef。'], ['en_US.UTF-8', '信访局 turned this module first (rolled back, 2025-04-21 10:00): 0123456789abcdef is live now.']])('in %s who turned a module first is named, with when and how', async (language, line) => {
  const { said } = await wordsIn(language)
  expect(said('VERSION_CONFLICT', { version: '0123456789abcdef', by: '信访局', at: '2025-04-21T02:00:00.000Z', action: 'back' })).toContain(line)
})

it('a code that nobody knows is said as it is, and another error is left to whoever wrote it', async () => {
  const { reasonOf } = await import('./reasons.ts')
  const { DomainError: Refused } = await import('@wuxin/platform/error')
  expect(reasonOf(new Refused('NEW_CODE', { a: 1 }))).toBe('NEW_CODE {"a":1}')
  expect(reasonOf(new Error('bug'))).toBeUndefined()
})
