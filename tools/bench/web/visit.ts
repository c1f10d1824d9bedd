import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { wireOf, type Asked } from './wire.ts'

/** What a page is opened on: a processor so many times slower, a network of its own. */
export interface Conditions {
  slowdown: number
  /** Milliseconds before each answer, and kilobits per second. */
  network?: { latency: number; kilobits: number }
}

/** What it took until something was drawn, and what was asked for until the page was still. */
export interface Taken {
  milliseconds: number
  asked: Asked[]
}

/** A page under measurement. */
export interface Visit extends Taken {
  page: Page
  /** Follows a link within the page. */
  follow(link: string, selector: string): Promise<Taken>
}

const inPage = { path: join(import.meta.dirname, 'browser', 'drawn.mjs') }
const network = ({ latency, kilobits }: { latency: number; kilobits: number }) => ({
  offline: false, latency, downloadThroughput: (kilobits * 1000) / 8, uploadThroughput: (kilobits * 1000) / 8,
})

/** Opens an address and measures until what the selector names is drawn. */
export async function visit(context: BrowserContext, address: string, selector: string, conditions: Conditions): Promise<Visit> {
  const page = await context.newPage()
  await page.addInitScript(inPage)
  const cdp = await context.newCDPSession(page)
  const wire = await wireOf(cdp)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: conditions.slowdown })
  if (conditions.network) await cdp.send('Network.emulateNetworkConditions', network(conditions.network))
  const settled = async (milliseconds: number): Promise<Taken> => ({ milliseconds, asked: await wire.whenStill() })
  await page.goto(address, { waitUntil: 'commit' })
  const first = await settled(await page.evaluate<number>(`wuxinDrawn(${JSON.stringify(selector)})`))
  return {
    ...first,
    page,
    follow: async (link, next) => settled(await page.evaluate<number>(`wuxinFollow(${JSON.stringify({ link, selector: next })})`)),
  }
}
