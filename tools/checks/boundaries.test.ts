import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const planted: string[] = []

/** Puts a file with one import where it must not stand, and answers what lint says of it. */
function plant(path: string, source: string): string {
  const file = resolve(root, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${source}\n`)
  planted.push(file)
  const { stdout } = spawnSync('oxlint', ['--format', 'unix', path], { cwd: root, encoding: 'utf8' })
  return stdout
}

afterEach(() => {
  for (const file of planted.splice(0)) rmSync(file)
})

describe('the import boundaries', () => {
  it.each([
    ['a service that sees another module', 'apps/feedback/service/src/planted-a.test.ts', `export { x } from '@wuxin/meetings-service/topic'`],
    ['a service that sees the web kit', 'apps/feedback/service/src/planted-b.test.ts', `export { x } from '@wuxin/web/time'`],
    ['a web that runs its service’s code', 'apps/feedback/web/src/planted-c.test.ts', `export { router } from '@wuxin/feedback-service/router'`],
    ['a web that takes antd past the kit', 'apps/feedback/web/src/planted-d.test.ts', `export { Button } from 'antd'`],
    ['words that know a service', 'libs/feedback/src/planted-e.test.ts', `export { x } from '@wuxin/service/work'`],
    ['words that touch the disk', 'libs/platform/src/planted-f.test.ts', `export { readFile } from 'node:fs/promises'`],
    ['a service kit that knows a module', 'libs/service/src/planted-g.test.ts', `export { x } from '@wuxin/feedback/case.schema'`],
    ['a web kit that knows a module', 'libs/web/src/planted-h.test.ts', `export { x } from '@wuxin/feedback/case.schema'`],
  ])('catch %s', (_, path, source) => {
    expect(plant(path, source)).toMatch(/planted-\w\.test\.ts:1:.*no-restricted-imports/)
  })

  it('let a web name its service’s router as a type', () => {
    expect(plant('apps/feedback/web/src/planted-i.test.ts', `import type { FeedbackRouter } from '@wuxin/feedback-service/router'\nexport type Router = FeedbackRouter`)).toBe('')
  })
})
