import { difficulties, questionKinds, type QuestionKind } from '@wuxin/culture/question.rules'
import type { Draw } from '@wuxin/culture/quiz.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawPaper, seeds, shortagesOf, type Drawable } from './paper.rules.ts'

const options = ['甲', '乙', '丙', '丁']
const question = (nth: number, kind: QuestionKind = 'single', subject = '文明'): Drawable => ({
  id: `id-${nth}`, code: String(nth).padStart(4, '0'), kind, options: kind === 'true_false' ? [] : options, subject, difficulty: difficulties[nth % 3] ?? 'easy',
})
const any: Draw = { subject: null, kind: null, difficulty: null, count: 5, points: 2 }
const pool = Array.from({ length: 40 }, (_, nth) => question(nth, questionKinds[nth % 3]))

const anyPool = fc.uniqueArray(fc.tuple(fc.nat(500), fc.constantFrom(...questionKinds), fc.constantFrom('文明', '法律')), { selector: ([nth]) => nth, minLength: 1, maxLength: 60 }).map((all) => all.map(([nth, kind, subject]) => question(nth, kind, subject)))
const anyDraw = fc.record({ subject: fc.constantFrom(null, '文明', '法律'), kind: fc.constantFrom(null, ...questionKinds), difficulty: fc.constantFrom(null, ...difficulties), count: fc.integer({ min: 1, max: 8 }), points: fc.integer({ min: 1, max: 10 }) })
const seed = fc.nat(seeds)

describe('a paper', () => {
  it('follows from its seed, in whatever order the questions come', () => {
    fc.assert(fc.property(seed, anyPool, fc.array(anyDraw, { minLength: 1, maxLength: 4 }), (drawn, questions, draws) => {
      expect(drawPaper(drawn, draws, questions.toReversed())).toEqual(drawPaper(drawn, draws, questions))
    }))
  })

  it('is the very same as the year before: the sequence of a seed never changes', () => {
    expect(drawPaper(20250426, [any], pool).map(({ question: id, options: order }) => [id, order.join('')])).toMatchInlineSnapshot(`
      [
        [
          "id-0",
          "3012",
        ],
        [
          "id-27",
          "1230",
        ],
        [
          "id-21",
          "1203",
        ],
        [
          "id-33",
          "0132",
        ],
        [
          "id-3",
          "2301",
        ],
      ]
    `)
  })

  it('holds no question twice, and as many of each draw as it wants wherever nothing is short', () => {
    fc.assert(fc.property(seed, anyPool, fc.array(anyDraw, { minLength: 1, maxLength: 4 }), (drawn, questions, draws) => {
      const paper = drawPaper(drawn, draws, questions)
      expect(new Set(paper.map((each) => each.question)).size).toBe(paper.length)
      const wanted = draws.reduce((sum, { count }) => sum + count, 0)
      const short = shortagesOf(draws, questions).reduce((sum, each) => sum + each.wanted - each.found, 0)
      expect(paper.length).toBe(wanted - short)
    }))
  })

  it('shows every option of a question once, and true before false', () => {
    for (const { question: id, options: order } of drawPaper(7, [{ ...any, count: 40 }], pool)) {
      const isStatement = pool.find((each) => each.id === id)?.kind === 'true_false'
      expect(isStatement ? order : order.toSorted()).toEqual(isStatement ? [0, 1] : [0, 1, 2, 3])
    }
  })

  it('differs from one seed to the next, and gives every question and every place its turn', () => {
    const papers = Array.from({ length: 300 }, (_, nth) => drawPaper(nth, [any], pool))
    expect(new Set(papers.map((paper) => JSON.stringify(paper))).size).toBe(300)
    expect(new Set(papers.flatMap((paper) => paper.map((each) => each.question))).size).toBe(40)
    expect(new Set(papers.flatMap((paper) => paper.flatMap((each) => (each.options.length === 4 ? each.options.indexOf(0) : [])))).size).toBe(4)
  })
})

describe('draws that overlap', () => {
  it('never want for what is there: whoever can take another question gives way', () => {
    const few = [question(0, 'single', '法律'), question(3, 'single', '文明')]
    for (let drawn = 0; drawn < 20; drawn += 1) expect(drawPaper(drawn, [{ ...any, count: 1 }, { ...any, subject: '法律', count: 1 }], few).map((each) => each.question)).toEqual(['id-3', 'id-0'])
  })

  it('say what is short of which', () => {
    expect(shortagesOf([{ ...any, kind: 'multiple', count: 20 }, any], pool)).toEqual([{ draw: 1, wanted: 20, found: 13 }])
    expect(shortagesOf([any], [])).toEqual([{ draw: 1, wanted: 5, found: 0 }])
  })
})
