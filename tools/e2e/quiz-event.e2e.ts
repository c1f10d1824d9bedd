import { describe, inject, it } from 'vitest'
import { browsing, type Width } from './browser.ts'
import { walkQuizEvent } from './quiz-event-journey.ts'
import type { Language } from './words.ts'

const browser = browsing()

describe('a quiz contest', () => {
  it.each([['desktop', 'zh-CN'], ['phone', 'en-US']] as [Width, Language][])('goes from its plan over phones at the door to its score card, and its hour is nobody else’s: on a %s, in %s', async (width, language) => {
    await walkQuizEvent({ open: browser.open, url: inject('suiteUrl'), width, language })
  })
})
