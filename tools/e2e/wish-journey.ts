import { randomInt } from 'node:crypto'
import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { Opener, Width } from './browser.ts'
import { codeOn, take } from './journey.ts'
import { signIn } from './people.ts'
import { wordsIn, type Language, type Words } from './words.ts'

const compound = '140226100019001'
const picture = resolve(import.meta.dirname, '../sample/data/gift.png')

/** Posts a wish from a resident's phone; answers the tracking code. */
async function post(page: Page, url: string, wish: string, { resident, web }: Words): Promise<string> {
  await page.goto(`${url}/r/volunteers/wish?place=${compound}`)
  await page.getByRole('textbox', { name: resident.wish.words }).fill(wish)
  await page.getByRole('radio', { name: resident.wish.kinds.thing }).check()
  await page.getByRole('textbox', { name: resident.reach.phone }).fill('19900001234')
  await page.getByRole('button', { name: web.resident.send }).click()
  await page.getByRole('heading', { name: web.resident.sent }).waitFor()
  return codeOn(page)
}

/** How many wishes of the place came true this year, as the figures' page says. */
async function fulfilled(page: Page, url: string, { staff }: Words): Promise<number> {
  await page.goto(`${url}/m/volunteers/figures`)
  // All together come first, their parts by place after them.
  const figure = page.locator('dl > div').filter({ has: page.getByText(staff.figures.of.wishes_fulfilled, { exact: true }) }).first()
  return Number(await figure.getByRole('link').innerText())
}

/** Today, as the browser's own control takes a day. */
const today = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/**
 * A resident's wish goes from a phone over the secretary, who checks and publishes it, to a party member, who claims and
 * fulfils it on a phone, and back to the resident, who confirms it; then it is counted.
 */
export async function walkWish({ open, url, width, language }: { open: Opener; url: string; width: Width; language: Language }): Promise<void> {
  const words = wordsIn[language]
  const { staff, resident: told } = words
  const channel = randomInt(1_000, 9_999)
  const wish = `想要一台能收${channel}频道的收音机`
  const secretary = await open(width, { language })
  await signIn(secretary, url, 'secretary')
  const before = await fulfilled(secretary, url, words)

  const resident = await open('phone', { language })
  const code = await post(resident, url, `${wish}。老伴爱听戏。`, words)

  await secretary.goto(url)
  await secretary.getByRole('link', { name: new RegExp(`${channel}`) }).first().click()
  await take(secretary, staff.wishes.do.verify)
  await take(secretary, staff.wishes.do.publish, async (drawer) => {
    await drawer.getByRole('textbox', { name: staff.wishes.label.publicWords }).fill(`独居老人想要一台能收${channel}频道的收音机。`)
    await drawer.getByText(staff.wishes.nobodyNamed).waitFor()
  })

  const member = await open('phone', { language })
  await signIn(member, url, 'member')
  await member.goto(`${url}/m/volunteers/wishes`)
  await member.getByText(new RegExp(`${channel}`)).first().click()
  await take(member, staff.wishes.do.claim)
  await take(member, staff.wishes.do.contact, async (drawer) => {
    await drawer.getByLabel(staff.wishes.label.day).fill(today())
    await drawer.getByRole('textbox', { name: staff.wishes.label.agreed }).fill('电话说好了，今天下午送去。')
  })
  await take(member, staff.wishes.do.fulfil, async (drawer) => {
    await drawer.locator('input[type=file]').setInputFiles(picture)
    await drawer.getByRole('img', { name: words.web.photo.sent }).waitFor()
    await drawer.getByRole('textbox', { name: staff.wishes.label.done }).fill('收音机送到，教会了换台。')
  })

  await resident.goto(`${url}/r/volunteers/track?code=${code}`)
  await resident.getByText('收音机送到，教会了换台。').waitFor()
  await resident.getByRole('radio', { name: told.wish.isDone }).check()
  await resident.getByRole('button', { name: told.wish.sendVerdict }).click()
  await resident.getByRole('radio', { name: told.scores[5], exact: true }).check()
  await resident.getByRole('button', { name: told.wish.sendRating }).click()
  await resident.getByText(told.wish.rated.replace('{{score}}', told.scores[5])).waitFor()

  expect(await fulfilled(secretary, url, words)).toBe(before + 1)
  await secretary.goto(member.url())
  await secretary.getByText(staff.wishes.did.confirm.replace('{{voice}}', staff.step.voices.resident)).waitFor()
}
