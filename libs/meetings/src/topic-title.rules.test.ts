import { describe, expect, it } from 'vitest'
import { topicTitleOf } from './topic-title.rules.ts'

describe('the title of a topic that came without one', () => {
  it('is its first sentence', () => {
    expect(topicTitleOf('\n电动车没有地方充电。楼道里拉着线，很危险！')).toBe('电动车没有地方充电')
  })

  it('is cut to sixty characters, and holds no phone number', () => {
    expect([...topicTitleOf('充'.repeat(61))]).toHaveLength(60)
    expect(topicTitleOf('请打13812345678找我')).toBe('请打138****5678找我')
  })
})
