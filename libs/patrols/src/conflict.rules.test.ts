import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeFields, type FieldChange } from './conflict.rules.ts'

const value = fc.constantFrom('消防通道堵塞', '已清理', null, 'general')
const fields = ['words', 'grade', 'spot'] as const
type Values = Record<(typeof fields)[number], string | null>
const values = fc.record({ words: value, grade: value, spot: value })
const changesOf = (base: Values, mine: Values) => Object.fromEntries(fields.map((field) => [field, { base: base[field], value: mine[field] }])) as Record<keyof Values, FieldChange>

describe('a change made without network', () => {
  it('takes field by field what one side alone changed, and shows with all three values what both changed otherwise', () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, office) => {
        const { taken, conflicts } = mergeFields(changesOf(base, mine), office)
        for (const field of fields) {
          const isMine = mine[field] !== base[field]
          const isTheirs = office[field] !== base[field]
          const isDisputed = isMine && isTheirs && mine[field] !== office[field]
          expect(conflicts.filter((each) => each.field === field)).toEqual(isDisputed ? [{ field, base: base[field], value: mine[field], office: office[field] }] : [])
          expect(Object.entries(taken).filter(([name]) => name === field)).toEqual(isMine && !isTheirs ? [[field, mine[field]]] : [])
        }
      }),
    )
  })

  it('that arrives a second time changes nothing more', () => {
    fc.assert(
      fc.property(values, values, values, (base, mine, office) => {
        const { taken } = mergeFields(changesOf(base, mine), office)
        const now = { ...office, ...taken } as Values // `taken` holds the phone's own values
        expect(mergeFields(changesOf(base, mine), now).taken).toEqual({})
      }),
    )
  })

  it('leaves fields alone that it does not name', () => expect(mergeFields({ words: { base: 'a', value: 'b' } }, { words: 'a', grade: 'major' })).toEqual({ taken: { words: 'b' }, conflicts: [] }))
})
