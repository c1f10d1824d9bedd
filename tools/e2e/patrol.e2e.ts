import { describe, inject, it } from 'vitest'
import { browsing, type Width } from './browser.ts'
import { settleDispute } from './dispute-journey.ts'
import { walkPatrol } from './patrol-journey.ts'
import type { Language } from './words.ts'

const browser = browsing()

describe('a patrol', () => {
  it.each([['phone', 'zh-CN'], ['desktop', 'en-US']] as [Width, Language][])('is walked without network, across closing the page, and arrives whole: on a %s, in %s', async (width, language) => {
    await walkPatrol({ open: browser.open, url: inject('suiteUrl'), width, language })
  })

  it('leaves to the secretary what two phones put right in different ways, and says on the walker’s what was chosen', async () => {
    await settleDispute({ open: browser.open, url: inject('suiteUrl'), language: 'zh-CN' })
  })
})
