import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import * as parts from './browser/zod-parts.ts'

const root = resolve(import.meta.dirname, '../..')
/** Words and pages: what may run in a browser. Only services answer with streams. */
const places = ['libs/*/src/**', 'apps/*/web/src/**', 'apps/shell/src', 'apps/resident/src', ':!libs/service', ':!libs/platform/src/stream.schema.ts']

it('whatever pages take of zod is among what hosts share of it', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...places], { cwd: root, encoding: 'utf8' })
  const sources = files.split('\n').filter((file) => /\.tsx?$/.test(file) && !/\.(test|fixture)\.tsx?$/.test(file))
  const taken = sources.flatMap((file) => [...readFileSync(resolve(root, file), 'utf8').matchAll(/\bz\.(?!(?:infer|input|output|core)\b)(\w+)/g)].map(([, name = '']) => ({ file, name })))
  for (const file of ['libs/platform/src/release.schema.ts', 'apps/platform/web/src/me/api.ts', 'apps/shell/src/auth.ts'])
    expect(taken).toContainEqual({ file, name: 'object' })
  expect(taken.filter(({ name }) => !(name in parts))).toEqual([])
})
