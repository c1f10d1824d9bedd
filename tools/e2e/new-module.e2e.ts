import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyWorkspace, type WorkspaceCopy } from '../new-module/workspace.fixture.ts'
import { browsing } from './browser.ts'
import { choose } from './journey.ts'
import { ownSuite } from './own-suite.ts'
import { button, signIn } from './people.ts'
import { freePort, startService, type SuiteProcess } from './process.ts'
import type { Page } from 'playwright'

const platform = `http://127.0.0.1:${await freePort()}`
const suite = ownSuite(() => ({ WUXIN_ADDRESS: platform }))
const id = 'night-market'
const browser = browsing()
let copy: WorkspaceCopy
let service: SuiteProcess | null = null

/** Types `npm run …` in the copy of the workspace. */
const typed = async (...words: string[]) => {
  const { ok, said } = await copy.run(['npm', 'run', ...words], { WUXIN_DATA: suite.dataDir(), PORT: new URL(suite.url()).port })
  expect(ok, said).toBe(true)
}

/** The module is made in a copy of the workspace, and its service runs from there beside a suite. */
beforeAll(async () => {
  copy = copyWorkspace()
  await typed('new-module', '--', id, '--title', '夜市', '--title-en', 'Night market')
  const address = `http://127.0.0.1:${await freePort()}`
  const env = { WUXIN_ADDRESS: address, WUXIN_PLATFORM: platform, WUXIN_DATA: suite.dataDir() }
  service = await startService({ id, address, env, from: copy.root })
})
afterAll(async () => {
  await service?.stop()
  copy.remove()
})

const menu = (page: Page) => page.getByRole('navigation', { name: '菜单' })
const go = (page: Page, name: string) => menu(page).getByRole('link', { name, exact: true }).click()
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
/** News that the registry does not bring at once are taken up at the next navigation. */
async function isInMenuAfterNavigation(page: Page): Promise<boolean> {
  for (const name of ['一屏', '今日']) {
    await go(page, name)
    await heading(page, name)
  }
  return (await menu(page).getByText('夜市').count()) > 0
}

describe('a new module', () => {
  it('is in the menu after one publication, also of a page that was open, and keeps what is entered', async () => {
    const page = await browser.open('desktop')
    await signIn(page, suite.url(), 'communityWorker')
    expect(await menu(page).innerText()).not.toContain('夜市')
    await typed('publish', '--', id, '--county', '140226')
    await expect.poll(() => isInMenuAfterNavigation(page), { timeout: 60_000 }).toBe(true)
    await go(page, '事项')
    await heading(page, '事项')
    await page.getByText('还没有事项').waitFor()

    await button(page, '新增事项').click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('textbox', { name: '标题' }).fill('北门夜市')
    await choose(page, drawer, '云泰园小区')
    await drawer.getByRole('textbox', { name: '情况' }).fill('摊位占了消防通道')
    await button(page, '提交').click()
    await drawer.waitFor({ state: 'hidden' })
    await page.getByRole('link', { name: /北门夜市/ }).click()
    await heading(page, /北门夜市/)
    await page.reload()
    await page.getByText('摊位占了消防通道').waitFor()
    await page.getByText('云兴镇 · 云和园社区 · 云泰园小区').waitFor()
  })

  it('goes its way from the inbox to its end, and the trace of it is sound', async () => {
    const page = await browser.open('desktop')
    await signIn(page, suite.url(), 'communityWorker')
    await page.getByRole('link', { name: '北门夜市' }).click()
    await heading(page, /北门夜市/)
    await button(page, '受理').click()
    await button(page, '办结').click()
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('textbox', { name: '办理结果' }).fill('摊位已挪开')
    await drawer.getByRole('button', { name: /办\s?结/ }).click()
    await drawer.waitFor({ state: 'hidden' })
    await page.getByText('摊位已挪开').first().waitFor()
    await page.goto(`${page.url()}/trace`)
    await page.getByText(/首尾相连，校验通过/).waitFor()
  })

  it('is reported by a resident, who follows it by its code', async () => {
    const phone = await browser.open('phone')
    await phone.goto(`${suite.url()}/r/${id}/report?place=140226100019001`)
    await phone.getByLabel('情况').fill('楼道堆了箱子')
    await phone.getByText('云泰园小区').waitFor()
    await phone.getByRole('button', { name: '发送' }).click()
    await phone.getByRole('link', { name: '看办到哪一步' }).click()
    await phone.getByText('等工作人员受理').waitFor()
  })

  it('is thrown away: switched off by the county it is nobody’s any more, and its process ends in order', async () => {
    const page = await browser.open('desktop')
    await signIn(page, suite.url(), 'communityWorker')
    await go(page, '事项')
    await heading(page, '事项')

    const admin = await browser.open('desktop')
    await admin.goto(suite.url())
    await admin.getByRole('button', { name: /左云县\s*·\s*系统管理员/ }).click()
    await heading(admin, '今日')
    await admin.goto(`${suite.url()}/m/platform/modules/${id}`)
    await button(admin, '停用').click()
    const drawer = admin.getByRole('dialog')
    await drawer.getByRole('textbox').fill('试过了，不再需要')
    await drawer.getByRole('button', { name: /停\s?用/ }).click()
    await drawer.waitFor({ state: 'hidden' })
    await service?.stop()
    copy.remove()

    await expect.poll(() => isInMenuAfterNavigation(page), { timeout: 60_000 }).toBe(false)
    await page.goto(`${suite.url()}/m/${id}/matters`)
    await page.getByText('「夜市」已停用').waitFor()
    await go(page, '诉求')
    await heading(page, '民情诉求')
  })
})
