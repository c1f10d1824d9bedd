import { describe, expect, it } from 'vitest'
import { editionFor, joined, shownWords, type Mine } from './paragraph.rules.ts'

const paragraph = { words: '物业说明收费依据。', edition: 3, variants: [] }
const variant = { id: 'v1', words: '业委会要求公示。', by: '王强', at: '2025-04-12T02:00:00.000Z' }
const mine = (overrides: Partial<Mine> = {}): Mine => ({ words: '业委会要求公示。', seen: 3, variant: null, isSent: false, ...overrides })

describe('a paragraph that several write', () => {
  it('shows what others wrote while one writes nothing oneself', () => {
    expect(shownWords(null, paragraph)).toBe('物业说明收费依据。')
    expect(shownWords(mine({ isSent: true, seen: 2 }), paragraph)).toBe('物业说明收费依据。')
  })

  it('keeps one’s own words in the field until they are sent, whatever arrives', () => {
    expect(shownWords(mine({ seen: 2 }), paragraph)).toBe('业委会要求公示。')
  })

  it('changes the edition whose words stand in the field', () => {
    expect(editionFor(null, paragraph)).toBe(3)
    expect(editionFor(mine({ seen: 2 }), paragraph)).toBe(2)
    expect(editionFor(mine({ seen: 2, isSent: true }), paragraph)).toBe(3)
  })

  it('goes on with one’s own variant while it stands beside the paragraph', () => {
    const diverged = { ...paragraph, variants: [variant] }
    const own = mine({ seen: 2, isSent: true, variant: 'v1' })
    expect(shownWords(own, diverged)).toBe('业委会要求公示。')
    expect(editionFor(own, diverged)).toBe(2)
    expect(editionFor(own, paragraph)).toBe(3)
  })

  it('joins what stands side by side, each once', () => {
    expect(joined(['物业说明收费依据。', '业委会要求公示。', '物业说明收费依据。 '])).toBe('物业说明收费依据。\n业委会要求公示。')
  })
})
