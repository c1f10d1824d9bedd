import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { startChromium } from './chromium.ts'

/** The two widths that every journey is walked at. */
export const widths = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const
export type Width = keyof typeof widths

/** Opens a new person's browser: own cookies, own storage, nothing of anybody before. */
export type Opener = (width: Width, options?: { language?: 'zh-CN' | 'en-US' }) => Promise<Page>

/** A browser for the tests of one file. */
export function browsing(): { open: Opener } {
  const contexts: BrowserContext[] = []
  let close = async () => {}
  let open: Opener = () => Promise.reject(new Error('the browser starts with the first test'))
  beforeAll(async () => {
    const browser = await startChromium()
    close = () => browser.close()
    open = async (width, { language = 'zh-CN' } = {}) => {
      const context = await browser.newContext({ viewport: widths[width], locale: language, timezoneId: 'Asia/Shanghai', hasTouch: width === 'phone' })
      // As whoever chose the language before: the pages keep it on the device.
      await context.addInitScript((chosen) => localStorage.setItem('wuxin.language', chosen), language)
      contexts.push(context)
      return context.newPage()
    }
  })
  afterAll(async () => {
    for (const context of contexts) await context.close()
    await close()
  })
  return { open: (...asked) => open(...asked) }
}
