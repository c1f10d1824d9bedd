import { basename } from 'node:path'
import type { Stray } from './file-names.ts'

const decision = /^tools\/decisions\/(\d{4})-[a-z0-9-]+\.md$/
const index = 'tools/decisions/README.md'

/** Decisions that the index does not name by number, title and file. `texts` are sources by path. */
export function unlistedDecisions(texts: Readonly<Record<string, string>>): Stray[] {
  return Object.entries(texts).flatMap(([path, text]) => {
    const [, number] = decision.exec(path) ?? []
    if (!number) return []
    const title = text.split('\n')[0]?.replace(/^# /, '') ?? ''
    if (!title.startsWith(`${number} `)) return [{ path, hint: `its first line is # ${number} and a title` }]
    const line = `- [${title}](${basename(path)})`
    return texts[index]?.split('\n').some((each) => each.startsWith(line)) ? [] : [{ path, hint: `${index} lists it: ${line}` }]
  })
}
