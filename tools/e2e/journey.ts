import { randomInt } from 'node:crypto'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { Opener, Width } from './browser.ts'
import { button, signIn } from './people.ts'

const community = '140226100019'

/** Sends a report from a resident's phone, in at most four taps beside the writing; answers the tracking code. */
async function report(page: Page, url: string, words: string): Promise<string> {
  await page.goto(`${url}/r?place=${community}`)
  await page.getByRole('link', { name: '我要反映' }).click()
  await page.getByRole('textbox', { name: /出了什么事/ }).fill(words)
  await page.getByText('路灯照明').waitFor()
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByRole('heading', { name: '收到了，谢谢您' }).waitFor()
  return codeOn(page)
}

/** The tracking code that the page shows. */
export async function codeOn(page: Page): Promise<string> {
  const code = (await page.locator('body').innerText()).match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/)?.[0]
  if (!code) throw new Error('no tracking code on the page')
  return code
}

/** Takes the step that the record page offers, with what its drawer asks for; `submit` where the drawer's own button says otherwise. */
export async function take(page: Page, action: string, fill: (drawer: ReturnType<Page['getByRole']>) => Promise<void> = async () => {}, submit = action): Promise<void> {
  await button(page, action).first().click()
  const drawer = page.getByRole('dialog')
  await drawer.waitFor()
  await fill(drawer)
  await drawer.getByRole('button', { name: new RegExp(`^(${[...submit].join('\\s?')}|提\\s?交|Submit)$`) }).click()
  await drawer.waitFor({ state: 'hidden' })
}

/** Types into a drawer's last picker, and clicks what it finds. */
export async function choose(page: Page, drawer: ReturnType<Page['getByRole']>, unit: string): Promise<void> {
  await drawer.getByRole('combobox').last().fill(unit)
  // The component library's own listbox is for screen readers; what a hand clicks is drawn beside it.
  await page.locator('.ant-select-item-option').filter({ hasText: unit }).first().click()
}

/** Waits until the case stands at a step. */
export const standsAt = (page: Page, step: string) => page.locator('[aria-current="step"]').filter({ hasText: step }).waitFor()

/**
 * A resident's report goes from the phone over the community and two units back to the resident; every step is taken on
 * a page, and stands in the case's history at the end.
 */
export async function walkJourney({ open, url, width }: { open: Opener; url: string; width: Width }): Promise<void> {
  const pole = randomInt(1_000, 9_999)
  const words = `云和园北门${pole}号路灯不亮了，晚上看不清台阶，请修理`
  const resident = await open('phone')
  const code = await report(resident, url, words)

  const worker = await open(width)
  await signIn(worker, url, 'communityWorker')
  await worker.getByRole('link', { name: new RegExp(`${pole}号`) }).first().click()
  await worker.getByRole('heading', { level: 1, name: new RegExp(`${pole}号`) }).waitFor()
  const record = worker.url()
  await button(worker, '受理').click()
  await take(worker, '吹哨', async (drawer) => {
    await drawer.getByText('综合执法', { exact: false }).first().click()
    await choose(worker, drawer, '综合行政执法')
    await drawer.getByRole('radio', { name: /市政公用/ }).click()
  })
  await standsAt(worker, '报到')

  const units = { municipal: await open(width), enforcement: await open(width) }
  for (const [unit, page] of Object.entries(units) as ['municipal' | 'enforcement', Page][]) {
    await signIn(page, url, unit)
    await page.goto(record)
    await take(page, '报到')
  }
  await worker.reload()
  await standsAt(worker, '会商')
  await take(worker, '会商', async (drawer) => {
    await drawer.getByRole('textbox', { name: /会商方案/ }).fill('市政更换灯头，执法队清理遮挡灯杆的广告牌')
  })
  await units.municipal.goto(record)
  await take(units.municipal, '办理完成', async (drawer) => {
    await drawer.getByRole('textbox', { name: /办理结果/ }).fill('灯头已更换，三盏灯全部亮起')
  })
  await worker.reload()
  await take(worker, '反馈', async (drawer) => {
    await drawer.getByText('已解决', { exact: false }).first().click()
    await drawer.getByRole('textbox', { name: /反馈内容/ }).fill('您好，北门三盏路灯今天已经修好，谢谢您的提醒。')
  })

  await resident.goto(`${url}/r`)
  await resident.getByRole('link', { name: '查进度' }).click()
  await resident.getByRole('textbox', { name: /查询码/ }).fill(code.toLowerCase())
  await resident.getByRole('button', { name: '查一查' }).click()
  await resident.getByText('北门三盏路灯今天已经修好').waitFor()
  await resident.getByRole('radio', { name: /^满意/ }).check()
  await resident.getByRole('button', { name: '提交评价' }).click()
  await resident.getByText('您的评价：满意').waitFor()

  await worker.reload()
  await worker.getByText('评价：满意（居民自评）').waitFor()
  const history = await worker.locator('body').innerText()
  for (const step of ['反映，派给云和园社区工作者', '受理，成为首问负责人', '吹综合执法哨', '已报到', '会商定方案', '办理完成', '反馈居民', '评价：满意（居民自评）']) expect(history).toContain(step)
}
