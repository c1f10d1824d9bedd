import { describe, expect, it } from 'vitest'
import { similarFrom, similarity } from './similar.rules.ts'

const cars = '外来车辆占用小区车位\n晚上外来车辆停满东门内侧，业主回家没有车位，建议登记车牌并设访客区。'

describe('the likeness of two topics', () => {
  it('is high where other words speak of the same matter', () => {
    expect(similarity('外来车辆太多，回家没有车位', cars)).toBeGreaterThan(similarFrom)
    expect(similarity('东门内侧停满外来车', cars)).toBeGreaterThan(similarFrom)
  })

  it('is low where they share the words of every topic alone', () => {
    expect(similarity('小区业主希望物业解决楼道堆物问题', cars)).toBeLessThan(similarFrom)
    expect(similarity('电动自行车飞线充电', cars)).toBeLessThan(similarFrom)
  })

  it('is nothing where fewer than three pairs are shared, however short the text', () => {
    expect(similarity('车位', cars)).toBe(0)
    expect(similarity('', cars)).toBe(0)
  })
})
