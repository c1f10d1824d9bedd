import { describe, inject, it } from 'vitest'
import { browsing, type Width } from './browser.ts'
import { walkWish } from './wish-journey.ts'
import type { Language } from './words.ts'

const browser = browsing()

describe('a wish', () => {
  it.each([['desktop', 'zh-CN'], ['phone', 'en-US']] as [Width, Language][])('goes from a phone to the member who fulfils it, is confirmed and counted: on a %s, in %s', async (width, language) => {
    await walkWish({ open: browser.open, url: inject('suiteUrl'), width, language })
  })
})
