import { resolve } from 'node:path'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { Opener, Width } from './browser.ts'
import { readyShift } from './patrol-shift.ts'
import { signIn } from './people.ts'
import { patrolWords, type Language } from './words.ts'

const picture = resolve(import.meta.dirname, '../sample/data/gift.png')

/** What the shift's page says of what was done. */
interface Walked {
  state: string
  visited: number
  checkIns: { way: string }[]
  skipped: { reason: string }[]
  found: { words: string; hazard: { number: string } | null; photos: { state: string }[] }[]
}

/** Checks in at a checkpoint by the code on its sheet, with all that is looked at there fine. */
async function checkIn(page: Page, name: string, code: string, { walk }: (typeof patrolWords)[Language]): Promise<void> {
  await page.getByRole('link', { name: new RegExp(name) }).click()
  await page.getByLabel(walk.code.label).fill(code.toLowerCase())
  await page.getByRole('button', { name: walk.checkIn, exact: true }).click()
  await page.getByRole('heading', { name: walk.checkpoints, exact: false }).waitFor()
}

/**
 * A member of the party branch takes the shift along, walks all of it without network, closes the browser's page in between, and
 * finds everything where it was; with network again all of it arrives, photos too, and the secretary's page counts it once.
 */
export async function walkPatrol({ open, url, width, language }: { open: Opener; url: string; width: Width; language: Language }): Promise<void> {
  const words = patrolWords[language]
  const { walk } = words
  const shift = await readyShift(url)
  const [first = '', second = ''] = shift.codes

  const member = await open(width, { language })
  await signIn(member, url, 'member')
  await member.goto(`${url}/m/patrols/walk`)
  await member.getByRole('link', { name: new RegExp(shift.route) }).waitFor()
  await member.getByRole('button', { name: walk.along.take }).click()
  await member.getByText(walk.along.ready, { exact: true }).waitFor()

  const context = member.context()
  await context.setOffline(true)
  await member.getByRole('link', { name: new RegExp(shift.route) }).click()
  await member.getByRole('button', { name: walk.start }).click()
  await checkIn(member, '北门消防通道', first, words)
  await member.close()

  const again = await context.newPage()
  await again.goto(`${url}/m/patrols/walk/${shift.id}`)
  await again.getByText(walk.queue.offline).waitFor()
  await checkIn(again, '地下车库入口', second, words)
  await again.getByRole('link', { name: walk.find }).click()
  await again.getByLabel(walk.label.words).fill('消防通道被三辆车堵住，云梯车进不来。')
  await again.locator('input[type=file]').first().setInputFiles(picture)
  await again.getByRole('img', { name: walk.photo.number.replace('{{number}}', '1') }).waitFor()
  await again.getByLabel(walk.label.kind).click()
  await again.locator('.ant-select-item-option').filter({ hasText: words.kinds.fire }).click()
  await again.getByRole('button', { name: walk.write }).click()
  await again.getByText('消防通道被三辆车堵住').waitFor()
  await again.getByRole('link', { name: walk.finish }).click()
  await again.getByLabel('3号楼配电房').fill('钥匙在物业，今晚没人。')
  await again.getByRole('button', { name: walk.finish }).click()
  await again.getByText(walk.finished).waitFor()
  expect(await shift.ask<Walked>('shifts.get', { id: shift.id })).toMatchObject({ state: 'planned', visited: 0 })

  await context.setOffline(false)
  await again.getByText(walk.queue.home).waitFor()
  await expect.poll(async () => (await shift.ask<Walked>('shifts.get', { id: shift.id })).found[0]?.photos[0]?.state, { timeout: 60_000 }).toBe('there')
  const walked = await shift.ask<Walked>('shifts.get', { id: shift.id })
  expect(walked).toMatchObject({ state: 'done', visited: 2, skipped: [{ reason: '钥匙在物业，今晚没人。' }], found: [{ words: '消防通道被三辆车堵住，云梯车进不来。' }] })
  expect(walked.checkIns.map(({ way }) => way)).toEqual(['typed', 'typed'])
  expect(walked.found[0]?.hazard?.number).toBeTruthy()
}
