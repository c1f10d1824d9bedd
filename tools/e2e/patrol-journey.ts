import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect } from 'vitest'
import type { Opener, Width } from './browser.ts'
import { checkIn, find, finish, setOut, takeAlong } from './patrol-phone.ts'
import { readyShift, type ReadyShift } from './patrol-shift.ts'
import { patrolWords, type Language } from './words.ts'

const picture = { name: 'gift.png', mimeType: 'image/png', buffer: readFileSync(resolve(import.meta.dirname, '../sample/data/gift.png')) }

/** What the shift's page says of what was done. */
interface Walked {
  state: string
  visited: number
  checkIns: { way: string }[]
  skipped: { reason: string }[]
  found: { words: string; hazard: { number: string } | null; photos: { state: string }[] }[]
}

/**
 * A member of the party branch takes the shift along, walks all of it without network, closes the browser's page in between, and
 * finds everything where it was; with network again all of it arrives, photos too, and the secretary's page counts it once.
 */
export async function walkPatrol({ open, url, width, language }: { open: Opener; url: string; width: Width; language: Language }): Promise<void> {
  const words = patrolWords[language]
  const { walk } = words
  const shift = await readyShift(url)
  const [first, second] = shift.sheets as [ReadyShift['sheets'][number], ReadyShift['sheets'][number]] // the route has three

  const page = await open(width, { language })
  await takeAlong({ page, words }, url, shift)
  const context = page.context()
  await context.setOffline(true)
  await setOut({ page, words }, shift)
  await checkIn({ page, words }, first)
  await page.close()

  const again = { page: await context.newPage(), words }
  await again.page.goto(`${url}/m/patrols/walk/${shift.id}`)
  await again.page.getByText(walk.queue.offline).waitFor()
  await checkIn(again, second)
  await find(again, { words: '消防通道被三辆车堵住，云梯车进不来。', pictures: [picture] })
  await finish(again, { '3号楼配电房': '钥匙在物业，今晚没人。' })
  expect(await shift.ask<Walked>('shifts.get', { id: shift.id })).toMatchObject({ state: 'planned', visited: 0 })

  await context.setOffline(false)
  await again.page.getByText(walk.queue.home).waitFor()
  await expect.poll(async () => (await shift.ask<Walked>('shifts.get', { id: shift.id })).found[0]?.photos[0]?.state, { timeout: 60_000 }).toBe('there')
  const walked = await shift.ask<Walked>('shifts.get', { id: shift.id })
  expect(walked).toMatchObject({ state: 'done', visited: 2, skipped: [{ reason: '钥匙在物业，今晚没人。' }], found: [{ words: '消防通道被三辆车堵住，云梯车进不来。' }] })
  expect(walked.checkIns.map(({ way }) => way)).toEqual(['typed', 'typed'])
  expect(walked.found[0]?.hazard?.number).toBeTruthy()
}
