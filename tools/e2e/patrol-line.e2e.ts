import { describe, it } from 'vitest'
import { browsing } from './browser.ts'
import { ownSuite } from './own-suite.ts'
import { arriveOverBadLine, outliveVersion } from './patrol-line-journeys.ts'

const browser = browsing()
const suite = ownSuite()
/** A line that drops makes a slow machine slower: milliseconds until it counts as hanging. */
const patience = 600_000

describe('what a patrol did without network', () => {
  it('arrives once and in its order over a line that drops, with the suite killed in between', async () => {
    await arriveOverBadLine({ open: browser.open, suite, amount: { places: 10, rounds: 2, findings: 6, photosOfEach: 2 }, dropAfterEach: 256 * 1024 })
  }, patience)

  it('waits across another version of the module, which shows it and sends it', async () => {
    await outliveVersion({ open: browser.open, suite })
  })
})
