import { describe, expect, it } from 'vitest'
import { guessCategories } from './category-guess.rules.ts'
import { defaultCategories, isGroup, type Category } from './category.schema.ts'

const categories = defaultCategories.filter((each) => !isGroup(each.code))
const first = (words: string, from: readonly Category[] = categories) => guessCategories(words, from)[0]?.code

describe('the category guessed from the words', () => {
  it.each([
    ['小区北门的路灯不亮，晚上太黑', '0401'],
    ['三号楼电梯坏了，有人困在里面', '0105'],
    ['家里暖气不热，才十五度', '0501'],
    ['楼下烧烤店油烟太大', '0603'],
    ['有人在楼道里堆纸箱杂物', '0302'],
    ['楼上漏水渗到我家天花板', '0801'],
    ['电瓶车没有充电桩', '0203'],
    ['井盖没了，孩子差点掉进去', '0403'],
    ['高空抛物，楼上扔东西下来', '0704'],
    ['老人高龄补贴养老怎么申请', '1102'],
  ])('%s → %s', (words, code) => expect(first(words)).toBe(code))

  it('is left open where the words sound like nothing', () => {
    expect(guessCategories('你好', categories)).toEqual([])
    expect(guessCategories('', categories)).toEqual([])
  })

  it('knows a category that a county added by its name', () => {
    const own: Category = { code: '0406', name: '公交站台', nameEn: null, emergency: false, handle: null, active: true }
    expect(first('公交站台的顶棚塌了', [...categories, own])).toBe('0406')
  })

  it('offers at most three, the likeliest first', () => {
    const guessed = guessCategories('停水停电暖气不热路灯不亮', categories)
    expect(guessed).toHaveLength(3)
    expect(guessed[0]?.code).toBe('0401')
  })

  it('names every category of the catalogue by some word of its own', () => {
    expect(categories.filter((each) => guessCategories(each.name, categories, 1)[0]?.code !== each.code).map((each) => each.name)).toEqual([])
  })
})
