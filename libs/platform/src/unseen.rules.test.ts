import { describe, expect, it } from 'vitest'
import { personName, reason, title, words } from './input.schema.ts'
import { withoutUnseen } from './unseen.rules.ts'

const nothing = ['\u200B', '\u200B\u200C\u2060', '\u3164', '\u2800 \u2800', '\uFEFF\u00AD', '\u202E\u202C', '\uFE0F', '\u{E0041}\u{E0042}', ' \u200B ']

describe('free text', () => {
  it('that shows nothing is none, whatever stands in it', () => {
    for (const typed of nothing) for (const schema of [title, words, reason, personName]) expect(schema.safeParse(typed).success, JSON.stringify(typed)).toBe(false)
  })

  it('is kept without the signs that nobody sees, and counts without them', () => {
    expect(reason.parse('王\u200B小\u2060明')).toBe('王小明')
    expect(reason.parse(' \u200B 修\u00AD灯 \u200B ')).toBe('修灯')
    expect(words.parse('abc\u202Efed')).toBe('abcfed')
    expect(title.safeParse(`${'字'.repeat(10)}${'\u200B'.repeat(5_000)}`).success).toBe(true)
  })

  it('keeps its pictures, line breaks and rare characters', () => {
    for (const typed of ['👩‍🔧 修灯', '❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👍🏽', '第一行\n第二行', '辻󠄀', '堃𠮷祎']) expect(withoutUnseen(typed)).toBe(typed)
  })
})
