import { expect, it } from 'vitest'
import { addWords, switchLanguage, words } from './i18n.ts'
import { standOnKit } from './words.fixture.ts'

standOnKit()
const loaded = (states: Record<string, string>) => () => Promise.resolve({ default: { states } })

it('a value that is younger than the page is said to be that, in the language on screen', async () => {
  await addWords('feedback', { 'zh-CN': loaded({ open: '待受理' }), 'en-US': loaded({ open: 'Open' }) })
  expect([words('feedback')('states.open'), words('feedback')('states.paused')]).toEqual(['待受理', '（新版本的内容）'])
  expect(words('feedback')('states.paused', { defaultValue: 'paused' })).toBe('paused')
  await switchLanguage('en-US')
  expect(words('feedback')('states.paused')).toBe('(new in a later version)')
})
