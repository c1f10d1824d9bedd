import { expect, it } from 'vitest'
import { titleOf } from './title.rules.ts'

it('what came without a title is called by its first sentence, shortened', () => {
  expect(titleOf(' 北门路灯不亮。晚上老人出行不便。', 60)).toBe('北门路灯不亮')
  expect(titleOf('\n电动车没有地方充电。楼道里拉着线，很危险！')).toBe('电动车没有地方充电')
  expect(titleOf('路'.repeat(80), 30)).toBe(`${'路'.repeat(29)}…`)
  expect([...titleOf('充'.repeat(61))]).toHaveLength(60)
  expect(titleOf('！！！路灯不亮。', 60)).toBe('路灯不亮')
  expect(titleOf(' ？！ ', 60)).toBe('？！')
})

it('a title that was made holds no number of people', () => {
  expect(titleOf('漏水请打13812345678找我')).toBe('漏水请打138****5678找我')
})
