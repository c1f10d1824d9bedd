import { localeFaults } from '@wuxin/web/locale-faults'
import { expect, it } from 'vitest'
import enUS from './locales/en-US.json'
import zhCN from './locales/zh-CN.json'

it('everything is said in both languages', () => {
  expect(localeFaults({ 'zh-CN': zhCN, 'en-US': enUS })).toEqual([])
})
