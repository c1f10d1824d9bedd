import { posix } from 'node:path'
import type { Stray } from './file-names.ts'

/** Where a package's sources begin. */
const sources = /^(?:tools\/new-module\/template\/)?(?:libs\/[^/]+\/src|apps\/[^/]+\/(?:service|web)\/src|apps\/[^/]+\/src|tools)\//
/** Tests and what only tests build may look at everything. */
const isTest = /\.(test|e2e|fixture)\.tsx?$/
/** A relative file that a file runs; what it takes as a type is gone when it runs. */
const imports = /(?:^|\n)\s*(?:import|export)\s+(?!type\s)[^'"]*?from\s+'(\.[^']+)'|\bimport\('(\.[^']+)'\)|(?:^|\n)import\s+'(\.[^']+)'/g

/** Doors: whoever puts a service or a face together asks for them, and no room does. */
const isDoor = /\.(router|routes|job|events|page)\.tsx?$/

/** The room that a file stands in: its folder below the sources; a door, and a file at their root, is a room of its own. */
function roomOf(path: string): string {
  const [root = ''] = sources.exec(path) ?? []
  if (isDoor.test(path)) return path
  const [folder, ...below] = path.slice(root.length).split('/')
  return below.length > 0 ? `${root}${folder}` : path
}

/**
 * Folders of a package that import each other, be it round several corners: whoever reads one must read them all. Of two
 * folders one is the lower; what both need stands in a third, or at the root of the sources. Each is told once, as `a → b → a`. `texts` are sources by path.
 */
export function circles(texts: Readonly<Record<string, string>>): Stray[] {
  const roads = new Map<string, Map<string, string>>()
  for (const [path, text] of Object.entries(texts)) {
    if (isTest.test(path) || !/\.(tsx?|mjs)$/.test(path)) continue
    for (const found of text.matchAll(imports)) {
      const target = posix.join(posix.dirname(path), found[1] ?? found[2] ?? found[3] ?? '')
      const [from, to] = [roomOf(path), roomOf(target)]
      if (from === to) continue
      const leading = roads.get(from) ?? new Map<string, string>()
      roads.set(from, leading.set(to, leading.get(to) ?? `${path} → ${target}`))
    }
  }
  const told = new Set<string>()
  return [...roads.keys()].toSorted().flatMap((room) => {
    const way = told.has(room) ? null : wayBack(roads, room)
    if (!way) return []
    for (const each of way) told.add(each)
    const steps = way.map((each, index) => roads.get(each)?.get(way[index + 1] ?? room))
    return [{ path: [...way, room].join(' → '), hint: `folders in a circle: ${steps.join(', ')}` }]
  })
}

/** The shortest way from a room back to itself, the room first; null where there is none. */
function wayBack(roads: ReadonlyMap<string, ReadonlyMap<string, string>>, room: string): string[] | null {
  const ways: string[][] = [[room]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of roads.get(way.at(-1) ?? room)?.keys() ?? []) {
      if (next === room) return way
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return null
}
