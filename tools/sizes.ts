import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'
import { kindOf, kinds, placeOf, type Kind } from './sizes/kinds.ts'

/*
 * What a module costs, in lines: `node tools/sizes.ts`. With `--at <commit>` as it was then, with `--files` also which files
 * are pattern. The module `blank` is what `npm run new-module` makes.
 */
const root = `${import.meta.dirname}/..`
const { values: { at = 'HEAD', files } } = parseArgs({ options: { at: { type: 'string' }, files: { type: 'boolean' } } })
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 })

const kits = ['platform', 'events', 'web', 'service']
const found = git('grep', '-c', '', at, '--', 'libs', 'apps', 'tools/new-module/template').trim().split('\n').flatMap((line) => {
  const [path = '', lines = ''] = line.slice(at.length + 1).split(':')
  const where = placeOf(path)
  const kind = where && kindOf(where.place)
  return where && kind && !kits.includes(where.module) ? [{ ...where, kind, lines: Number(lines) }] : []
})

const sum = (module: string, kind?: Kind): number => found.filter((file) => file.module === module && (!kind || file.kind === kind)).reduce((lines, file) => lines + file.lines, 0)
const modules = [...new Set(found.map(({ module }) => module))].toSorted()
console.table(Object.fromEntries(modules.map((module) => [module, { ...Object.fromEntries(kinds.map((kind) => [kind, sum(module, kind)])), all: sum(module) }])))
for (const { module, place, lines } of files ? found.filter(({ kind }) => kind === 'pattern') : []) console.log(`${String(lines).padStart(4)}  ${module} ${place}`)
