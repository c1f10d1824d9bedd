import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { checkCopy, type CopyCheck } from '@wuxin/service/audit-copy'
import type { Anchor } from '@wuxin/service/audit-faults'

/**
 * `node tools/audit-verify.ts <file> [--seal <number>:<digest>]` checks an exported copy of an audit by itself. It ends
 * with 0 where every entry is as it was sealed, 1 where one is not, 2 where the file cannot be read as a copy. With a
 * seal that was noted down at an earlier check it also finds a history that was written anew from the start.
 */
const words = {
  changed: 'was changed',
  removed: 'was removed',
  'slipped-in': 'was slipped in',
  moved: 'is not at its place',
  unlinked: 'does not follow the one before it in its record',
  'seal-changed': 'was changed',
  'seal-removed': 'was removed',
  'seal-other': 'is not the one that was noted down',
}

function report({ service, county, entries, seals, last, fault }: CopyCheck): string {
  const copy = `${service} ${county}: ${entries} entries under ${seals} seals`
  if (!fault) return last ? `${copy}, all as they were sealed.\nNote down for the next check: --seal ${last.seq}:${last.digest}` : `${copy}.`
  const what = fault.kind.startsWith('seal-') ? 'seal' : 'entry'
  const about = fault.entry ? ` (${fault.entry.record} ${fault.entry.recordId}, change ${fault.entry.seq}, ${fault.entry.action} at ${fault.entry.at})` : ''
  return `${copy}.\nFirst fault: ${what} ${fault.id}${about} ${words[fault.kind]}.`
}

function anchorOf(text: string | undefined): Anchor | null {
  if (text === undefined) return null
  const [, seq, digest] = /^(\d+):([0-9a-f]{64})$/.exec(text) ?? []
  if (!seq || !digest) throw new SyntaxError(`--seal wants <number>:<digest>, got ${text}`)
  return { seq: Number(seq), digest }
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { seal: { type: 'string' } }, allowPositionals: true })
  const [file] = positionals
  if (!file) throw new SyntaxError('usage: node tools/audit-verify.ts <file> [--seal <number>:<digest>]')
  const check = await checkCopy(createInterface({ input: createReadStream(file), crlfDelay: Infinity }), anchorOf(values.seal))
  console.log(report(check))
  return check.fault ? 1 : 0
}

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message)
  return 2
})
