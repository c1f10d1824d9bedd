import type { CDPSession, Page } from 'playwright'
import { startChromium } from '../e2e/chromium.ts'
import { signIn } from '../e2e/people.ts'

/** What a page holds once everything that nobody refers to is collected. */
export interface Held {
  /** Bytes of the JavaScript heap in use. */
  heap: number
  /** Nodes of the document and those that scripts still hold after they left it. */
  nodes: number
  listeners: number
}

/** What the shell held before and after modules were drawn in turn; `growth` is the heap's, in bytes. */
export interface MountGrowth {
  before: Held
  after: Held
  growth: number
}

/** Two pages of different modules, by their entry of the menu and what is drawn at last. */
const pages = [
  { entry: '.wx-menu a[href="/m/feedback/cases"]', drawn: '.wx-list tbody a[href^="/m/feedback/cases/"]' },
  { entry: '.wx-menu a[href="/m/platform/compounds"]', drawn: '.wx-list tbody a[href^="/m/platform/areas/"]' },
] as const

/** Opens the pages in turn, as a person does by the menu, and ends on the one that it began with. */
async function mount(page: Page, times: number): Promise<void> {
  const folded = page.locator('.wx-menu details:not([open]) > summary')
  while (await folded.count()) await folded.first().click()
  for (let drawn = 0; drawn < times; drawn += pages.length) {
    for (const next of [...pages.slice(1), pages[0]]) {
      await page.locator(next.entry).click()
      await page.locator(next.drawn).first().waitFor()
    }
  }
}

async function heldBy(cdp: CDPSession): Promise<Held> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
  return { heap: usedSize, nodes, listeners: jsEventListeners }
}

/**
 * Draws pages of two modules in turn within one shell that is never loaded anew, and measures what it holds before and
 * after. The first mounts warm it up and count nothing: code is compiled, answers are kept once. Throws where a page is not drawn.
 */
export async function measureMounts({ baseUrl, mounts = 500, warmUp = 20 }: { baseUrl: string; mounts?: number; warmUp?: number }): Promise<MountGrowth> {
  const browser = await startChromium()
  try {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
    const page = await context.newPage()
    await signIn(page, baseUrl, 'communityWorker')
    const cdp = await context.newCDPSession(page)
    await cdp.send('HeapProfiler.enable')
    await mount(page, warmUp)
    await page.evaluate('globalThis.wuxinMounted = true')
    const before = await heldBy(cdp)
    await mount(page, mounts)
    const after = await heldBy(cdp)
    if (!(await page.evaluate('globalThis.wuxinMounted === true'))) throw new Error('the shell was loaded anew between the mounts')
    return { before, after, growth: after.heap - before.heap }
  } finally {
    await browser.close()
  }
}
