import { expect, it } from 'vitest'
import enUS from './locales/en-US.json'
import zhCN from './locales/zh-CN.json'
import { localeFaults } from './locale-faults.ts'
import staffEnUS from './locales/staff/en-US.json'
import staffZhCN from './locales/staff/zh-CN.json'

it('the kit says everything in both languages', () => {
  expect(localeFaults({ 'zh-CN': zhCN, 'en-US': enUS })).toEqual([])
  expect(localeFaults({ 'zh-CN': staffZhCN, 'en-US': staffEnUS })).toEqual([])
})

it('what is said to staff alone is said in one place', () => {
  expect(Object.keys(staffZhCN).filter((group) => group in zhCN)).toEqual([])
})

it('a key that one language lacks is named', () => {
  expect(localeFaults({ 'zh-CN': { state: { open: '在办' } }, 'en-US': {} })).toEqual(['en-US state.open: missing'])
})

it('other placeholders are named', () => {
  expect(localeFaults({ 'zh-CN': { left: '还剩 {{length}}' }, 'en-US': { left: '{{time}} left' } })).toEqual(['left: placeholders differ'])
})

it('an empty text is named', () => {
  expect(localeFaults({ 'zh-CN': { title: ' ' }, 'en-US': { title: 'Title' } })).toEqual(['zh-CN title: empty'])
})

it('one Chinese form stands for the two English ones', () => {
  expect(localeFaults({ 'zh-CN': { days_other: '{{count}} 天' }, 'en-US': { days_one: '{{count}} day', days_other: '{{count}} days' } })).toEqual([])
})
