import { describe, inject, it } from 'vitest'
import { browsing, widths, type Width } from './browser.ts'
import { walkJourney } from './journey.ts'

const browser = browsing()

describe('a report', () => {
  it.each(Object.keys(widths) as Width[])('goes from the resident over the community and two units back to the resident, staff on a %s', async (width) => {
    await walkJourney({ open: browser.open, url: inject('suiteUrl'), width })
  })
})
