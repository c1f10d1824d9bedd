import { describe, inject, it } from 'vitest'
import { browsing, type Width } from './browser.ts'
import { walkOutline } from './outline-journey.ts'
import type { Language } from './words.ts'

const browser = browsing()

describe('the outlines of micro-grids', () => {
  it.each([['desktop', 'zh-CN'], ['phone', 'en-US']] as [Width, Language][])('are drawn by the community, told where they are wrong, and kept: on a %s, in %s', async (width, language) => {
    await walkOutline({ open: browser.open, url: inject('suiteUrl'), width, language })
  })
})
