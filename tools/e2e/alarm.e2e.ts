import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, it } from 'vitest'
import { walkAlarm } from './alarm-journey.ts'
import { browsing } from './browser.ts'
import { ownSuite } from './own-suite.ts'

const browser = browsing()
const clockOf = (dataDir: string) => `${dataDir}.clock`
const suite = ownSuite((dataDir) => {
  writeFileSync(clockOf(dataDir), '0')
  return { NODE_OPTIONS: `--import=${pathToFileURL(resolve(import.meta.dirname, 'clock.mjs'))}`, WUXIN_E2E_CLOCK: clockOf(dataDir) }
})
const setClock = async (to: Date) => writeFileSync(clockOf(suite.dataDir()), String(to.getTime() - Date.now()))

describe('a curtain that nobody looks at', () => {
  it('raises an alarm that climbs its ladder by itself, until somebody who went there says what came of it', async () => {
    await walkAlarm({ open: browser.open, url: suite.url(), setClock })
  })
})
