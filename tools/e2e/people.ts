import type { Page } from 'playwright'

/** Sample accounts as the sign-in page calls them. */
export const accounts = {
  communityWorker: /云和园社区\s*·\s*社区工作者/,
  municipal: /左云县市政公用服务中心\s*·\s*县直部门/,
  enforcement: /左云县.*执法.*·\s*县直部门/,
} as const

/** Signs in with one click on a sample account, and waits for the day's page. */
export async function signIn(page: Page, url: string, account: keyof typeof accounts): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: accounts[account] }).click()
  await page.getByRole('heading', { name: '今日', level: 1 }).waitFor()
}

/** A button by its Chinese name; the component library puts a space between two characters. */
export const button = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
