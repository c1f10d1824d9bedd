import type { Rspack } from '@rsbuild/core'
import { expect, it } from 'vitest'
import { takenAtOnce } from './first-page.ts'

type Way = 'import' | 'import()' | 'named only'

/** A graph as far as it is looked at: which module takes which, and how. */
const graphOf = (takes: Record<string, [string, Way][]>) => {
  const module = (name: string) => ({ identifier: () => name }) as Rspack.Module
  const connection = ([name, way]: [string, Way]) =>
    ({ module: module(name), dependency: { type: way === 'import()' ? way : 'esm import' }, getActiveState: () => way !== 'named only' }) as unknown as Rspack.ModuleGraphConnection
  return { module, getOutgoingConnections: (from: Rspack.Module) => (takes[from.identifier()] ?? []).map(connection) }
}

it('a page takes what it imports and what that imports, round in circles too', () => {
  const graph = graphOf({ main: [['button', 'import']], button: [['style', 'import']], style: [['button', 'import']] })
  expect([...takenAtOnce(graph, [graph.module('main')])]).toEqual(['main', 'button', 'style'])
})

it('what it comes to later, or only names, is none of it', () => {
  const graph = graphOf({ main: [['picker', 'import()'], ['library', 'import']], library: [['table', 'named only']] })
  expect([...takenAtOnce(graph, [graph.module('main')])]).toEqual(['main', 'library'])
})
