import type { PostgresTrouble } from '@wuxin/service/postgres/trouble'
import { expect, test, vi } from 'vitest'
import { explain, Trouble } from './trouble.mjs'

/** Every trouble of the PostgreSQL launcher, with the parameters that it promises; the type keeps the list whole. */
const ofPostgres: Record<PostgresTrouble, Record<string, unknown>> = {
  POSTGRES_PORT_TAKEN: { port: 5432 },
  DISK_FULL: { folder: '/data' },
  FOLDER_NOT_OURS: { folder: '/data' },
  POSTGRES_OTHER_VERSION: { folder: '/data', found: '17', needed: '18' },
  POSTGRES_MISSING: { platform: 'aix-ppc64' },
  POSTGRES_FAILED: { folder: '/data', reason: 'FATAL: no' },
  POSTGRES_TOO_OLD: { found: '14.2', needed: 15 },
  ROLE_TOO_STRONG: { role: 'wuxin_feedback' },
}

test.each(Object.entries(ofPostgres))('%s is said in words that hold every fact of it', (code, params) => {
  const said = explain(new Trouble(code, params))
  for (const fact of Object.values(params)) expect(said).toContain(String(fact))
  expect(said).not.toMatch(/undefined|\[object/)
})

test('a system’s own error is said in the same words as ours', () => {
  const full = Object.assign(new Error(), { code: 'ENOSPC', path: '/data' })
  expect(explain(full)).toBe(explain(new Trouble('DISK_FULL', { folder: '/data' })))
})

test('a port that only the system may open is not taken for a closed folder', () => {
  const denied = Object.assign(new Error(), { code: 'EACCES', syscall: 'listen', port: 80 })
  expect(explain(denied)).toBe(explain(new Trouble('PORT_FORBIDDEN', { port: 80 })))
})

test('a taken port comes with another to choose', () => {
  expect(explain(new Trouble('EADDRINUSE', { port: 8080, free: 8083 }))).toContain('PORT=8083 npm start')
})

test('an error of the program’s own has no plain words', () => {
  expect(explain(new TypeError('x is not a function'))).toBeUndefined()
})

test.each([['zh_CN.UTF-8', '磁盘已满'], ['en_US.UTF-8', 'The disk is full']])('a terminal in %s reads “%s”', async (language, words) => {
  vi.resetModules()
  vi.stubEnv('LC_ALL', language)
  const { explain: explainAnew } = await import('./trouble.mjs')
  expect(explainAnew(new Trouble('DISK_FULL', { folder: '/data' }))).toContain(words)
  vi.unstubAllEnvs()
})
