import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browsing } from './browser.ts'
import { walkJourney } from './journey.ts'
import { ownData } from './own-suite.ts'
import { signIn } from './people.ts'
import { freePort, startProcess, startService, type SuiteProcess } from './process.ts'

const browser = browsing()
const data = ownData()
const processes = new Map<string, SuiteProcess>()
let url = ''

beforeAll(async () => {
  const address = async () => `http://127.0.0.1:${await freePort()}`
  const addresses = { platform: await address(), feedback: await address(), meetings: await address() }
  const dataDir = data()
  const env = { WUXIN_SERVICES: JSON.stringify(addresses), WUXIN_DATA: dataDir }
  for (const [id, own] of Object.entries(addresses)) processes.set(id, await startService({ id, address: own, env }))
  const gateway = await startProcess({ dataDir, port: await freePort(), env })
  processes.set('gateway', gateway)
  url = gateway.url
})
afterAll(async () => {
  for (const process of [...processes.values()].toReversed()) await process.stop()
})

describe('services in processes of their own', () => {
  it('carry a report through all seven steps', async () => {
    await walkJourney({ open: browser.open, url, width: 'desktop' })
  })

  it('go on without one that is down, whose pages say so', async () => {
    const page = await browser.open('desktop')
    await signIn(page, url, 'communityWorker')
    await processes.get('feedback')?.kill()
    await page.goto(`${url}/m/feedback/cases`)
    await page.getByText(/民情.*(暂时|无法|没有应答)|服务.*(暂时|无法|没有应答|连不上)/).first().waitFor()
    await page.goto(`${url}/m/platform/areas`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(await page.locator('body').innerText()).toContain('云和园社区')
  })
})
