import type { Stray } from './file-names.ts'

/** Sources that others build on; a test or fixture explains itself by its titles. */
const isRead = (path: string): boolean => /^libs\/[^/]+\/src\/.*\.tsx?$/.test(path) && !/\.(test|fixture)\.tsx?$/.test(path)
const exported = /^export (?:default )?(?:async )?(?:const|function|class|interface|type) (\w+)/
/** A type that is read off a value has that value's meaning. */
const readOff = /^export type \w+ = (?:Readonly<)?(?:z\.(?:infer|input|output)<typeof |\(typeof )/
const besideIt = /^(?:\/\/|@)/

/** Exported names that nobody has explained: style, rule 5. `texts` are sources by path. */
export function unexplained(texts: Readonly<Record<string, string>>): Stray[] {
  return Object.entries(texts).filter(([path]) => isRead(path)).flatMap(([path, text]) => {
    const lines = text.split('\n')
    return lines.flatMap((line, index) => {
      const [, name] = exported.exec(line) ?? []
      if (!name || readOff.test(line)) return []
      const above = lines.slice(0, index).findLast((each) => !besideIt.test(each)) ?? ''
      return above.endsWith('*/') ? [] : [{ path: `${path}:${index + 1}`, hint: `${name} is exported: say in a sentence above it what it means` }]
    })
  })
}
