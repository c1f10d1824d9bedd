import { switchLanguage, words } from '@wuxin/web/i18n'
import { expect, it } from 'vitest'
import { standOnPage } from './feedback.fixture.ts'
import { postName } from './post-name.ts'

standOnPage()

it.each([
  ['云泰园小区', '小区党支部书记', '云泰园小区党支部书记'],
  ['云和园社区', '社区工作者', '云和园社区工作者'],
  ['云兴镇', '镇党委', '云兴镇党委'],
  ['凯德世家三号院', '小区党支部书记', '凯德世家三号院小区党支部书记'],
  ['云泰园小区', '网格员', '云泰园小区网格员'],
])('%s and %s are said as %s', (place, role, post) => {
  expect(postName(place, role, words('feedback'))).toBe(post)
})

it('in English the role comes first', async () => {
  await switchLanguage('en-US')
  expect(postName('云泰园小区', 'Branch secretary', words('feedback'))).toBe('Branch secretary, 云泰园小区')
  await switchLanguage('zh-CN')
})
