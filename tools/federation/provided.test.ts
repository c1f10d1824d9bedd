import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { consumed, inPlaceOf, kitEntries, providedBy } from './provided.ts'

const kit = new URL('../../libs/web/', import.meta.url)
const { exports: entries } = JSON.parse(readFileSync(new URL('package.json', kit), 'utf8')) as { exports: Record<string, string> }

/** Everything that a file of the kit imports to be run; the kit's own files and the platform's words are followed. */
function imported(file: URL, known = new Set<string>()): Set<string> {
  if (known.has(file.href)) return known
  known.add(file.href)
  const source = readFileSync(file, 'utf8')
  for (const [, from = ''] of source.matchAll(/^(?:import|export)\s(?!type\b)(?:[^'"]*\sfrom\s)?'([^']+)'/gm)) {
    if (from.startsWith('@wuxin/platform/')) imported(new URL(`../platform/src/${from.slice('@wuxin/platform/'.length)}.ts`, kit), known)
    else if (from.startsWith('.') && !from.endsWith('.json')) imported(new URL(from, file), known)
    else known.add(from)
  }
  return known
}

/** A file of the kit that residents' pages get by this name. */
const residentFile = (name: string) => new URL(entries[(inPlaceOf.resident[name] ?? name).replace('@wuxin/web', '.')] ?? '', kit)

it("nothing that the residents' page carries stands on the component library, or brings zod or the whole router", () => {
  const heavy = providedBy.resident
    .filter((name) => name.startsWith('@wuxin/web/'))
    .flatMap((name) => [...imported(residentFile(name))].filter((from) => /^(antd|zod|react-router)(\/|$)/.test(from)).map((from) => `${name} imports ${from}`))
  expect(heavy).toEqual([])
})

it("what the residents' page carries says nothing that is said to staff alone", () => {
  const files = new Set(providedBy.resident.filter((name) => name.startsWith('@wuxin/web/')).flatMap((name) => [...imported(residentFile(name))].filter((file) => file.startsWith(kit.href))))
  const staff: object = JSON.parse(readFileSync(new URL('src/locales/staff/zh-CN.json', kit), 'utf8'))
  const said = [...files].flatMap((file) => [...readFileSync(new URL(file), 'utf8').matchAll(/\bt\([^)]*?['`](\w+)\./g)].map(([, group = '']) => ({ file, group })))
  expect(said.map(({ group }) => group)).toContain('photo')
  expect(said.filter(({ group }) => group in staff)).toEqual([])
})

it('every name that residents may take exists', () => {
  expect(providedBy.resident.filter((name) => name.startsWith('@wuxin/web/') && !kitEntries.includes(name))).toEqual([])
})

it('a module carries nothing of what a host provides', () => {
  for (const host of Object.values(providedBy)) for (const name of host) expect(consumed()[name], name).toMatchObject({ import: false, singleton: true })
})

it('the shell provides what of the kit is code', () => {
  expect(providedBy.shell).toContain('@wuxin/web/list-page')
  expect(providedBy.shell.filter((name) => name.endsWith('.css'))).toEqual([])
})
