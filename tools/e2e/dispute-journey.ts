import type { Locator } from 'playwright'
import { expect } from 'vitest'
import type { Opener } from './browser.ts'
import { take } from './journey.ts'
import { find, setOut, takeAlong } from './patrol-phone.ts'
import { readyShift } from './patrol-shift.ts'
import { signIn } from './people.ts'
import { patrolWords, type Language } from './words.ts'

const found = '北门堆了纸箱。'
/** What the walker's phone says without network, and the secretary's meanwhile. */
const walker = { words: '北门堆了纸箱，挡住半个门。', spot: '门外左侧' }
const secretary = { words: '北门纸箱已清走一半。', spot: '门内右侧' }

/**
 * A walker puts a finding right without network while the secretary does so on another phone: what one of them alone changed is taken, of every other
 * field both values are shown, the secretary chooses, and the walker's phone says what was chosen.
 */
export async function settleDispute({ open, url, language }: { open: Opener; url: string; language: Language }): Promise<void> {
  const words = patrolWords[language]
  const { walk, disputes, findings, grades } = words
  const shift = await readyShift(url)
  const phone = { page: await open('phone', { language }), words }
  const { page } = phone
  await takeAlong(phone, url, shift)
  await setOut(phone, shift)
  await find(phone, { words: found })
  await page.getByText(walk.queue.home).waitFor()

  await page.context().setOffline(true)
  await page.getByRole('link', { name: new RegExp(found) }).click()
  await page.getByLabel(walk.label.words).fill(walker.words)
  await page.getByLabel(walk.label.spot).fill(walker.spot)
  await page.getByRole('radio', { name: grades.major }).check()
  await page.getByRole('button', { name: walk.write }).click()
  await page.getByText(walker.words).waitFor()

  const other = await open('phone', { language })
  await signIn(other, url, 'secretary')
  await other.goto(`${url}/m/patrols/shifts/${shift.id}`)
  await take(other, findings.do.amend, async (drawer) => {
    await drawer.getByLabel(walk.label.words).fill(secretary.words)
    await drawer.getByLabel(walk.label.spot).fill(secretary.spot)
    await drawer.getByLabel(findings.label.reason).fill('居民来电补充。')
  })
  await page.context().setOffline(false)
  await page.getByText(walk.queue.home).click()

  await page.getByText(walk.queue.disputed_other.replace('{{count}}', '2')).waitFor()

  const asked = async (within: Locator, field: 'words' | 'spot') => {
    const dispute = within.getByRole('listitem').filter({ has: within.page().getByRole('heading', { name: walk.label[field], exact: true }) })
    for (const text of [walker[field], secretary[field]]) await dispute.getByText(text, { exact: true }).waitFor()
    return dispute
  }
  for (const field of ['words', 'spot'] as const) await asked(page.locator('main'), field)
  await other.reload()
  const shown = other.locator('main')
  await (await asked(shown, 'words')).getByRole('button', { name: disputes.take.phone }).click()
  await (await asked(shown, 'spot')).getByRole('button', { name: disputes.take.office }).click()
  const said = (side: 'phone' | 'office') => new RegExp(disputes.settled[side].replace('{{name}}', '.+'))
  for (const side of ['phone', 'office'] as const) await shown.getByText(said(side)).waitFor()
  expect((await shift.ask<{ found: object[] }>('shifts.get', { id: shift.id })).found).toMatchObject([{ words: walker.words, spot: secretary.spot, grade: 'major' }])

  for (const side of ['phone', 'office'] as const) await page.getByText(said(side)).waitFor({ timeout: 60_000 })
  await page.getByText(walk.queue.disputed_other.replace('{{count}}', '2')).waitFor({ state: 'detached', timeout: 60_000 })
}
