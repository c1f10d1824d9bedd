import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeCheckpointCode, proofOf, readCheckpointCode, showCheckpointCode, type SheetCode } from './checkpoint.rules.ts'

const random = fc.uint8Array({ minLength: 10, maxLength: 10 })
const made = (first: number) => makeCheckpointCode(new Uint8Array([first, 2, 3, 4, 5, 6, 7, 8, 9, 10]))

describe('the code of a checkpoint', () => {
  it('is read as it was shown, in small letters and without its dashes too', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = makeCheckpointCode(bytes)
        const shown = showCheckpointCode(code)
        for (const typed of [shown, shown.toLowerCase(), shown.replaceAll('-', ' '), code]) expect(readCheckpointCode(typed)).toBe(code)
      }),
    )
  })

  it('with one or two characters wrong is none', () => {
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const wrong = fc.uniqueArray(fc.record({ at: fc.integer({ min: 0, max: 11 }), by: fc.integer({ min: 1, max: 31 }) }), { selector: ({ at }) => at, minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(random, wrong, (bytes, changes) => {
        const code = [...makeCheckpointCode(bytes)]
        for (const { at, by } of changes) code[at] = letters.charAt((letters.indexOf(code[at] ?? '') + by) % 32)
        expect(readCheckpointCode(code.join(''))).toBeNull()
      }),
    )
  })

  it('proves that somebody is there only if it is on the newest sheet of that very checkpoint', () => {
    const known: SheetCode[] = [{ checkpoint: 'gate', code: made(1), edition: 1 }, { checkpoint: 'gate', code: made(2), edition: 2 }, { checkpoint: 'roof', code: made(3), edition: 1 }]
    expect(proofOf(made(2), 'gate', known)).toBe('here')
    expect(proofOf(made(1), 'gate', known)).toBe('replaced')
    expect(proofOf(made(3), 'gate', known)).toBe('elsewhere')
    expect(proofOf(made(4), 'gate', known)).toBe('forged')
    expect(proofOf('XD-00000-00000-01', 'gate', known)).toBe('mistyped')
  })
})
