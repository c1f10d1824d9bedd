import { localeFaults } from '@wuxin/web/locale-faults'
import { expect, it } from 'vitest'
import english from './en-US.json' with { type: 'json' }
import chinese from './zh-CN.json' with { type: 'json' }

it('both languages say the same things', () => {
  expect(localeFaults({ 'zh-CN': chinese, 'en-US': english })).toEqual([])
})
