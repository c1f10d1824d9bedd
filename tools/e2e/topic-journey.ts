import { randomInt } from 'node:crypto'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { Opener, Width } from './browser.ts'
import { holderOf, named } from '../sample/people.ts'
import { choose, codeOn, standsAt, take } from './journey.ts'
import { button, signIn } from './people.ts'

const compound = '140226100019001'

/** Those of the parties who come: the branch, the owners, the property company, the enforcement team. */
const coming = (['branch_secretary', 'committee_member', 'property_manager', 'enforcement_officer'] as const).map((role) => named(holderOf(role, compound)).name)

/** Raises a topic from a resident's phone; answers the tracking code. */
async function raise(page: Page, url: string, words: string): Promise<string> {
  await page.goto(`${url}/r?place=${compound}`)
  await page.getByRole('link', { name: '提个议题' }).click()
  await page.getByRole('textbox', { name: /想商量什么事/ }).fill(words)
  await page.getByRole('button', { name: '发送' }).click()
  await page.getByRole('heading', { name: '收到了，谢谢您' }).waitFor()
  return codeOn(page)
}

/** Five days from now, as the browser's own control takes a day. */
const inFiveDays = () => new Date(Date.now() + 5 * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Arranges a meeting with the topic on its agenda, and gives notice; answers its address. */
async function convene(page: Page, url: string, title: string): Promise<string> {
  await page.goto(`${url}/m/meetings/meetings/new`)
  await page.getByLabel('什么时候').fill(inFiveDays())
  await page.getByLabel('几点').fill('15:00')
  await page.getByRole('textbox', { name: '会场' }).fill('党群服务站')
  await button(page, '安排').click()
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/)
  await take(page, '编排议程', (drawer) => drawer.getByRole('button', { name: `列入「${title}」` }).click(), '保存议程')
  await take(page, '发会议通知')
  return page.url()
}

/** Signs those who come in by hand, opens, writes, votes, resolves, ends, and confirms the minutes. */
async function hold(page: Page, title: string): Promise<void> {
  for (const name of coming) {
    await button(page, `给${name}签到`).click()
    await button(page, `撤销${name}的签到`).waitFor()
  }
  await take(page, '开会', (drawer) => drawer.getByRole('textbox', { name: '为什么提前开' }).fill('各方都到了，天冷前要装好灯'))
  await page.getByRole('textbox', { name: `「${title}」的纪要` }).fill('物业说明车棚接电方便，业委会同意从公共收益列支，各方没有异议。')
  await page.getByText('已保存').waitFor()
  await button(page, '其余都记赞成').click()
  await page.getByText('赞成 4', { exact: false }).first().waitFor()
  await button(page, '作决议').click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('textbox', { name: '决议内容' }).fill('车棚内外装感应灯四盏，五个工作日装好。')
  await drawer.getByText('单位', { exact: true }).click()
  await choose(page, drawer, '云泰物业')
  await drawer.getByRole('spinbutton', { name: /几个工作日办完/ }).fill('5')
  await button(page, '记下决议').click()
  await drawer.waitFor({ state: 'hidden' })
  await take(page, '散会')
  await take(page, '确认纪要')
}

/**
 * A resident's topic goes from the phone through screening, a meeting, its minutes and a task back to the resident, who
 * confirms it; then it is answered, and the minutes are public.
 */
export async function walkTopic({ open, url, width }: { open: Opener; url: string; width: Width }): Promise<void> {
  const shed = randomInt(1_000, 9_999)
  const title = `${shed}号车棚夜里没有灯`
  const resident = await open('phone')
  const code = await raise(resident, url, `${title}。取车看不清，建议会上商量装灯。`)

  const secretary = await open(width)
  await signIn(secretary, url, 'secretary')
  await secretary.getByRole('link', { name: new RegExp(`${shed}号`) }).first().click()
  await secretary.getByRole('heading', { level: 1, name: title }).waitFor()
  const topic = secretary.url()
  await take(secretary, '准予上会')
  await standsAt(secretary, '通知')
  const meeting = await convene(secretary, url, title)
  await hold(secretary, title)

  const property = await open(width)
  await signIn(property, url, 'property')
  await property.getByRole('link', { name: new RegExp(`${shed}号`) }).first().click()
  await take(property, '办结', (drawer) => drawer.getByRole('textbox', { name: /办理结果/ }).fill('感应灯四盏装好，夜里取车看得清'))

  await resident.goto(`${url}/r/meetings/topic?code=${code}`)
  await resident.getByText('车棚内外装感应灯四盏').waitFor()
  await resident.getByRole('radio', { name: /^办好了/ }).check()
  await resident.getByRole('button', { name: '提交' }).click()
  await resident.getByText('您已确认办好，谢谢您。').waitFor()

  await secretary.goto(topic)
  await take(secretary, '答复并销号')
  await secretary.getByText('答复提出人，销号').waitFor()
  const history = await secretary.locator('body').innerText()
  for (const step of ['提出议题', '审题通过，列入云泰园小区六方联席会议', '决议通过，交办 1 项', '交办事项全部办结', '核验确认（居民本人确认）']) expect(history).toContain(step)

  await secretary.goto(meeting)
  await secretary.getByRole('link', { name: '公开纪要' }).click()
  await button(secretary, '公开纪要').click()
  await secretary.waitForURL(meeting)
  await resident.goto(`${url}/r/meetings/minutes?place=${compound}`)
  await resident.getByText('云泰园小区六方联席会议', { exact: false }).first().click()
  await resident.getByText('车棚内外装感应灯四盏').waitFor()
}
