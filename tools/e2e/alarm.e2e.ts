import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, inject, it } from 'vitest'
import { walkAlarm } from './alarm-journey.ts'
import { browsing } from './browser.ts'
import { freePort, startProcess, type SuiteProcess } from './process.ts'

const browser = browsing()
const data = inject('alarmData')
const clock = `${data}.clock`
const setClock = (to: Date) => writeFile(clock, String(to.getTime() - Date.now()))
let suite: SuiteProcess | null = null

beforeAll(async () => {
  await writeFile(clock, '0')
  const env = { NODE_OPTIONS: `--import=${pathToFileURL(resolve(import.meta.dirname, 'clock.mjs'))}`, WUXIN_E2E_CLOCK: clock }
  suite = await startProcess({ dataDir: data, port: await freePort(), env })
})
afterAll(() => suite?.stop())

describe('a curtain that nobody looks at', () => {
  it('raises an alarm that climbs its ladder by itself, until somebody who went there says what came of it', async () => {
    await walkAlarm({ open: browser.open, url: suite?.url ?? '', setClock })
  })
})
