import type { Page } from 'playwright'
import { startChromium } from '../../e2e/chromium.ts'
import { signIn } from '../../e2e/people.ts'

/** Somebody whose browser is open all the while. */
export interface Reader {
  /** Goes to the day's page and enters the cases again; resolves when they have this heading. Throws where they do not get it. */
  sees(heading: string): Promise<void>
  close(): Promise<void>
}

async function enter(page: Page, entry: string, heading: string): Promise<void> {
  await page.getByRole('navigation', { name: '菜单' }).getByRole('link', { name: entry, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
}

/** Opens a browser on a suite and signs in. */
export async function openReader(url: string): Promise<Reader> {
  const browser = await startChromium()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  await signIn(page, url, 'communityWorker')
  return {
    sees: async (heading) => {
      await enter(page, '今日', '今日')
      await enter(page, '诉求', heading)
    },
    close: () => browser.close(),
  }
}
