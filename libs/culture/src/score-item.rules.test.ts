import { describe, expect, it } from 'vitest'
import { eventKinds } from './event-kind.schema.ts'
import { scoreItemName, scoreItemsOf, usualItems } from './score-item.rules.ts'
import { cultureSettings } from './settings.schema.ts'

describe('what is scored of an event', () => {
  it('is something for every kind, which the settings of a county begin with', () => {
    const settings = cultureSettings.parse({})
    for (const kind of eventKinds) expect(settings[`score_${kind}`], kind).toEqual(usualItems(kind))
    expect(usualItems('lecture')).toEqual(['讲得好不好', '有没有收获', '组织安排'])
  })

  it('has codes and both languages where the suite knows it, and a county’s own words else', () => {
    expect(scoreItemsOf(['组织安排', '灭火器会不会用了'])).toEqual([
      { code: 'order', name: { 'zh-CN': '组织安排', 'en-US': 'How it was organised' } }, { code: '灭火器会不会用了', name: { 'zh-CN': '灭火器会不会用了', 'en-US': '灭火器会不会用了' } },
    ])
    expect([scoreItemName('order', 'en-US'), scoreItemName('灭火器会不会用了', 'en-US')]).toEqual(['How it was organised', '灭火器会不会用了'])
  })

  it('is at least one thing, and none twice', () => {
    expect(cultureSettings.safeParse({ score_show: [] }).success).toBe(false)
    expect(cultureSettings.safeParse({ score_show: ['节目', '节目'] }).success).toBe(false)
  })
})
