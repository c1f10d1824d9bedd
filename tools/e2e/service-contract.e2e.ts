import { describe, inject, it } from 'vitest'
import { browsing, type Width } from './browser.ts'
import { walkContract } from './contract-journey.ts'
import type { Language } from './words.ts'

const browser = browsing()

describe('a need and a resource', () => {
  it.each([['desktop', 'zh-CN'], ['phone', 'en-US']] as [Width, Language][])('meet in a contract that both sides sign: on a %s, in %s', async (width, language) => {
    await walkContract({ open: browser.open, url: inject('suiteUrl'), width, language })
  })
})
