import { describe, inject, it } from 'vitest'
import { browsing, type Width } from './browser.ts'
import { walkHazard } from './hazard-journey.ts'
import type { Language } from './words.ts'

const browser = browsing()

describe('a major hazard', () => {
  it.each([['desktop', 'zh-CN'], ['phone', 'en-US']] as [Width, Language][])('is closed by the secretary through all its six steps, and stands in the ledger: on a %s, in %s', async (width, language) => {
    await walkHazard({ open: browser.open, url: inject('suiteUrl'), width, language })
  })
})
