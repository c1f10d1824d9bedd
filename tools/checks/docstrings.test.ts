import { describe, expect, it } from 'vitest'
import { unexplained } from './docstrings.ts'

const inLibs = (text: string, path = 'libs/pilot/src/matter.rules.ts') => unexplained({ [path]: text })

describe('the check for docstrings', () => {
  it('names what libraries export without a word of what it means', () => {
    expect(inLibs(`/** One. */\nexport const one = 1\nexport const two = 2\n`)).toEqual([{ path: 'libs/pilot/src/matter.rules.ts:3', hint: expect.stringContaining('two') }])
    expect(inLibs(`export async function load() {}\nexport interface Row {}\nexport default function Page() {}`)).toHaveLength(3)
  })

  it('takes a sentence or a block of them, also above a remark on the cast below it', () => {
    expect(inLibs(`/** What is counted. */\n// The tables differ.\nexport function count() {}`)).toEqual([])
    expect(inLibs(`/**\n * Long.\n */\nexport class Case {}`)).toEqual([])
  })

  it('asks for none where a type is read off a value, in tests, and in modules', () => {
    expect(inLibs(`export type Row = z.infer<typeof row>\nexport type State = (typeof states)[number]`)).toEqual([])
    expect(inLibs(`export const lamp = 1`, 'libs/pilot/src/matter.test.ts')).toEqual([])
    expect(inLibs(`export const lamp = 1`, 'apps/pilot/web/src/lamp.ts')).toEqual([])
  })
})
