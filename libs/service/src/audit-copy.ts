import type { CopyLine } from './audit-export.ts'
import { copyFault, coveredBy, sealFault, type Anchor, type Fault, type KeptEntry, type KeptSeal } from './audit-faults.ts'

/** What a check of a copy found. `last` is worth noting down outside: a later copy must hold the very same seal. */
export interface CopyCheck {
  service: string
  county: string
  /** Sealed entries that the copy must hold. */
  entries: number
  seals: number
  last: Anchor | null
  fault: Fault | null
}

/**
 * Checks an exported copy by itself, line by line: no database, no network. Throws a SyntaxError on a file that is no
 * such copy.
 */
export async function checkCopy(lines: AsyncIterable<string>, anchor: Anchor | null = null): Promise<CopyCheck> {
  const reader = parsed(lines)
  const first = (await reader.next()).value
  if (!first || !('copy' in first)) throw new SyntaxError('line 1: no copy of an audit begins like this')
  const { service, county } = first.copy
  const seals: KeptSeal[] = []
  let line = await reader.next()
  for (; !line.done && 'seal' in line.value; line = await reader.next()) seals.push(line.value.seal)
  const sealed = coveredBy(seals, county)
  const fault = sealFault(seals, anchor) ?? (await copyFault(sealed, entriesFrom(line.done ? null : line.value, reader)))
  const last = seals.at(-1)
  return { service, county, entries: sealed.length, seals: seals.length, last: last ? { seq: last.seq, digest: last.digest } : null, fault }
}

async function* parsed(lines: AsyncIterable<string>): AsyncGenerator<CopyLine> {
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    const content: unknown = JSON.parse(line)
    if (!isCopyLine(content)) throw new SyntaxError(`line ${number}: neither seal nor entry`)
    yield content
  }
}

/** Whether a line has one of the three shapes at its outside; what stands inside is checked by its hash. */
const isCopyLine = (content: unknown): content is CopyLine =>
  typeof content === 'object' && content !== null && ['copy', 'seal', 'entry'].some((key) => typeof (content as Record<string, unknown>)[key] === 'object')

async function* entriesFrom(first: CopyLine | null, rest: AsyncIterable<CopyLine>): AsyncGenerator<KeptEntry> {
  if (first && 'entry' in first) yield first.entry
  for await (const line of rest) {
    if (!('entry' in line)) throw new SyntaxError('seals stand before entries')
    yield line.entry
  }
}
