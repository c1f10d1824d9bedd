import type { Page } from 'playwright'
import { signIn } from './people.ts'
import type { ReadyShift } from './patrol-shift.ts'
import type { patrolWords, Language } from './words.ts'

type Words = (typeof patrolWords)[Language]
/** A phone's page, and the words that stand on it. */
export type Phone = { page: Page; words: Words }

/** What somebody found: the words, and pictures as they lie on the phone. */
export interface Found {
  words: string
  pictures?: readonly { name: string; mimeType: string; buffer: Buffer }[]
}

/** A member of the party branch signs in and takes what is ahead along. */
export async function takeAlong({ page, words: { walk } }: Phone, url: string, { route }: ReadyShift): Promise<void> {
  await signIn(page, url, 'member')
  await page.goto(`${url}/m/patrols/walk`)
  await page.getByRole('link', { name: new RegExp(route) }).waitFor()
  await page.getByRole('button', { name: walk.along.take }).click()
  await page.getByText(walk.along.ready, { exact: true }).waitFor()
}

/** Opens the shift that was taken along, and begins it. */
export async function setOut({ page, words: { walk } }: Phone, { route }: ReadyShift): Promise<void> {
  await page.getByRole('link', { name: new RegExp(route) }).click()
  await page.getByRole('button', { name: walk.start }).click()
  await page.getByRole('link', { name: walk.finish }).waitFor()
}

const backOnShift = ({ page, words: { walk } }: Phone) => page.getByRole('heading', { name: walk.checkpoints, exact: false }).waitFor()

/** Checks in at a checkpoint by the code on its sheet, with all that is looked at there fine; `again` where one was there before. */
export async function checkIn(phone: Phone, { name, code }: ReadyShift['sheets'][number], again = false): Promise<void> {
  const { page, words: { walk } } = phone
  await page.getByRole('link', { name: new RegExp(name) }).click()
  await page.getByLabel(walk.code.label).fill(code.toLowerCase())
  await page.getByRole('button', { name: again ? walk.checkInAgain : walk.checkIn, exact: true }).click()
  await backOnShift(phone)
}

/** Writes down what was found, with its photos. */
export async function find(phone: Phone, found: Found): Promise<void> {
  const { page, words: { walk, kinds } } = phone
  await page.getByRole('link', { name: walk.find }).click()
  await page.getByLabel(walk.label.words).fill(found.words)
  for (const [index, picture] of (found.pictures ?? []).entries()) {
    await page.locator('input[type=file]').first().setInputFiles(picture)
    await page.getByRole('img', { name: walk.photo.number.replace('{{number}}', String(index + 1)) }).waitFor()
  }
  await page.getByLabel(walk.label.kind).click()
  await page.locator('.ant-select-item-option').filter({ hasText: kinds.fire }).click()
  await page.getByRole('button', { name: walk.write }).click()
  await backOnShift(phone)
  await page.getByText(found.words).waitFor()
}

/** Ends the shift, with a reason for each checkpoint that was passed by. */
export async function finish({ page, words: { walk } }: Phone, skipped: Record<string, string> = {}): Promise<void> {
  await page.getByRole('link', { name: walk.finish }).click()
  for (const [name, reason] of Object.entries(skipped)) await page.getByLabel(name).fill(reason)
  await page.getByRole('button', { name: walk.finish }).click()
  await page.getByText(walk.finished).waitFor()
}
