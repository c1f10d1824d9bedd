import { describe, expect, it } from 'vitest'
import { bigrams, matchesQuery, queryBigrams, queryPatterns } from './bigram.ts'

/** What the database does: the index first, then the re-check. */
const finds = (text: string, query: string) => {
  const terms = new Set(bigrams(text))
  return queryBigrams(query).every((term) => terms.has(term)) && matchesQuery(text, query)
}

describe('Chinese search', () => {
  it('indexes pairs of neighbouring characters, each once', () => {
    expect(bigrams('停车位停车')).toEqual(['停车', '车位', '位停'])
  })

  it('indexes words of other scripts whole and by their beginnings', () => {
    expect(bigrams('LED灯')).toEqual(['led', 'le', '灯'])
  })

  it('takes full-width letters and digits as plain ones', () => {
    expect(bigrams('ＭＱ－２０２５')).toEqual(bigrams('mq-2025'))
  })

  it('finds a text by any two characters in it, and by a case number half typed', () => {
    const text = 'MQ-2025-0412 凯德世家北门路灯不亮'
    expect(['北门', '路灯不亮', '凯德 路灯', 'mq-2025-04', 'MQ-2025'].map((query) => finds(text, query))).toEqual(Array(5).fill(true))
  })

  it('drops what the index offers though the words stand apart', () => {
    const text = '车位旁有人停车'
    expect(queryBigrams('停车位').every((term) => bigrams(text).includes(term))).toBe(true)
    expect(finds(text, '停车位')).toBe(false)
  })

  it('leaves a single character to the re-check alone', () => {
    expect(queryBigrams('灯')).toEqual([])
    expect(finds('路灯不亮', '灯')).toBe(true)
    expect(finds('路面不平', '灯')).toBe(false)
  })

  it('asks the index for no more of a long word than it holds', () => {
    const word = 'abcdefghijklmnopqrstuvwxyz'
    expect(finds(word, word.slice(0, 20))).toBe(true)
  })

  it('never lets a wildcard of the query into a pattern', () => {
    expect(queryPatterns('100% 路_灯\\')).toEqual(['%100\\%%', '%路\\_灯\\\\%'])
  })

  it('finds everything for an empty query', () => {
    expect(finds('路灯不亮', '  ')).toBe(true)
  })
})
