import { describe, expect, it } from 'vitest'
import { limits } from '@wuxin/feedback/limit.rules'
import { defaultCategories, isGroup } from '@wuxin/feedback/category.schema'
import { Random } from '../random.ts'
import { wording } from '../case-words.ts'
import { countyUnits } from '../unit-names.ts'
import { stories } from './all.stories.ts'

const textsOf = (story: (typeof stories)[number]) => [story.title, ...story.words, story.plan, story.result, story.answer]

describe('the stories', () => {
  it('are more than sixty that end solved, and some that end explained or out of remit', () => {
    expect(stories.filter((each) => each.outcome === undefined).length).toBeGreaterThan(60)
    expect(stories.filter((each) => each.outcome === 'explained').length).toBeGreaterThan(5)
    expect(stories.filter((each) => each.outcome === 'out_of_remit').length).toBeGreaterThan(3)
  })

  it('tell of every category, and each its own matter', () => {
    const categories = defaultCategories.filter((each) => !isGroup(each.code)).map((each) => each.code)
    expect(categories.filter((code) => !stories.some((each) => each.category === code))).toEqual([])
    expect(new Set(stories.flatMap((each) => each.words)).size).toBe(stories.flatMap((each) => each.words).length)
  })

  it('call only units that a county has, none twice', () => {
    const known = new Set(['property', 'committee', ...countyUnits.map((each) => each.key)])
    for (const { lead, assisting = [], title } of stories) {
      expect([lead, ...assisting].filter((unit) => !known.has(unit)), title).toEqual([])
      expect(new Set([lead, ...assisting]).size, title).toBe(assisting.length + 1)
    }
  })

  it('whistle as an emergency where the category is one, and only there', () => {
    const emergencies = new Set(defaultCategories.filter((each) => each.emergency).map((each) => each.code))
    expect(stories.filter((each) => (each.kind === 'emergency') !== emergencies.has(each.category)).map((each) => each.title)).toEqual([])
  })

  it('leave no slot open and no text too long', () => {
    for (const story of stories) {
      const fill = wording(story, '12号楼', new Random(story.title))
      for (const text of textsOf(story).map(fill)) expect(text).not.toMatch(/[{}]/)
      expect(fill(story.title).length).toBeLessThan(limits.title - 12)
      expect(story.words.every((each) => fill(each).length < 200)).toBe(true)
    }
  })
})
