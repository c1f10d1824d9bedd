import { randomInt } from 'node:crypto'
import type { Locator, Page } from 'playwright'
import { expect } from 'vitest'
import type { Opener, Width } from './browser.ts'
import { standsAt, take } from './journey.ts'
import { button, signIn } from './people.ts'
import { wordsIn, type Language, type Words } from './words.ts'

/** A day so many days ahead, as the browser's own control takes it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Puts something on one of the two lists and publishes it; answers its address. */
async function list(page: Page, url: string, side: 'need' | 'resource', { title, about }: { title: string; about: string }, { staff }: Words): Promise<string> {
  await page.goto(`${url}/m/volunteers/listings${side === 'need' ? '' : '/resources'}`)
  const fill = async (drawer: Locator) => {
    await drawer.getByText(staff.resourceKinds.talent, { exact: true }).click()
    await drawer.getByRole('textbox', { name: staff.listings.label.title[side] }).fill(title)
    await drawer.getByRole('textbox', { name: staff.listings.label.words }).fill(about)
    await drawer.getByRole('spinbutton', { name: staff.listings.label.amount }).fill('4')
    await drawer.getByRole('textbox', { name: staff.listings.label.measure }).fill('场')
    await drawer.getByLabel(staff.listings.label.to).fill(inDays(90))
  }
  await take(page, staff.listings.add[side], fill, staff.listings.do.add)
  await page.waitForURL(/\/listings\/[0-9a-f-]{36}$/)
  await take(page, staff.listings.do.publish)
  return page.url()
}

/**
 * A community's need meets a unit's resource: it is suggested with its reason, claimed by the unit, agreed to, and both sign
 * the same contract; from then on it is carried out.
 */
export async function walkContract({ open, url, width, language }: { open: Opener; url: string; width: Width; language: Language }): Promise<void> {
  const words = wordsIn[language]
  const { staff } = words
  const number = randomInt(1_000, 9_999)
  const community = await open(width, { language })
  await signIn(community, url, 'communityWorker')
  const need = await list(community, url, 'need', { title: `剪纸体验课${number}`, about: `居民想学剪纸，编号${number}，每月一场。` }, words)

  const unit = await open(width, { language })
  await signIn(unit, url, 'organisation')
  await list(unit, url, 'resource', { title: `剪纸老师${number}`, about: `社工带剪纸老师上课，编号${number}。` }, words)
  const match = unit.getByRole('listitem').filter({ hasText: `剪纸体验课${number}` })
  await match.getByText(staff.listings.because.amount.replace('{{covers}}', '4').replace('{{of}}', '4').replace('{{measure}}', '场')).waitFor()
  await match.getByRole('link', { name: staff.listings.do.claim }).click()
  await button(unit, staff.projects.claim.submit).click()
  await unit.waitForURL(/\/projects\/[0-9a-f-]{36}$/)
  const project = unit.url()

  await community.goto(need)
  await community.getByRole('link', { name: new RegExp(`${number}`) }).last().click()
  await community.waitForURL(project)
  await take(community, staff.projects.do.agree)
  await take(community, staff.projects.do.draft, async (drawer) => {
    const text = drawer.getByRole('textbox', { name: staff.projects.label.text })
    await expect.poll(() => text.inputValue()).toContain('服务契约')
  })
  await take(community, staff.projects.do.sign)
  await unit.goto(project)
  await take(unit, staff.projects.do.sign)
  await standsAt(unit, staff.projects.way.carry)

  await unit.getByRole('link', { name: staff.projects.do.print }).first().click()
  await unit.waitForURL(/\/contract$/)
  for (const side of ['云和园社区', '左云县云启社会工作服务中心']) await unit.getByText(side).first().waitFor()
}
