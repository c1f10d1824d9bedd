import { wishKinds, wishLines, wishSteps } from '@wuxin/volunteers/wish.schema'
import { expect, it } from 'vitest'
import zhCN from '../locales/resident/zh-CN.json'

it('residents are told of every step, kind and deed of a wish', () => {
  const { steps, stepsLong, kinds, did } = zhCN.wish
  expect([steps, stepsLong, kinds, did].map((each) => Object.keys(each).toSorted())).toEqual([wishSteps, wishSteps, wishKinds, wishLines].map((each) => [...each].toSorted()))
})
