import { describe, inject, it } from 'vitest'
import { browsing, widths, type Width } from './browser.ts'
import { walkTopic } from './topic-journey.ts'

const browser = browsing()

describe('a topic', () => {
  it.each(Object.keys(widths) as Width[])('goes from the resident through a meeting and a task back to the resident, staff on a %s', async (width) => {
    await walkTopic({ open: browser.open, url: inject('suiteUrl'), width })
  })
})
