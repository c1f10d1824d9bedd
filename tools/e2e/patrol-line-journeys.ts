import sharp from 'sharp'
import { expect } from 'vitest'
import { changedBuild } from './changed-build.ts'
import type { Opener } from './browser.ts'
import { departmentOf } from './department.ts'
import { droppingLine } from './dropping-line.ts'
import type { OwnSuite } from './own-suite.ts'
import { checkIn, find, finish, setOut, takeAlong, type Phone } from './patrol-phone.ts'
import { readyShift, stairways, type ReadyShift } from './patrol-shift.ts'
import { signIn } from './people.ts'
import { patrolWords } from './words.ts'

const words = patrolWords['zh-CN']
const { walk } = words

/** How much is done on a shift. */
export interface Amount {
  places: number
  /** How often each place is visited. */
  rounds: number
  findings: number
  photosOfEach: number
}

/** What the shift's page says of what was done. */
interface Arrived {
  state: string
  checkIns: { checkpoint: { name: string }; at: string }[]
  found: { words: string; hazard: { number: string } | null; photos: { state: string }[] }[]
  photosWaiting: number
  phones: { actions: number; held: number }[]
}
const arrived = (shift: ReadyShift) => shift.ask<Arrived>('shifts.get', { id: shift.id })

/** A picture as a camera takes one: no two are alike, and they are no smaller for being packed. */
async function picture(index: number) {
  const noise = { type: 'gaussian', mean: 100 + (index % 50), sigma: 40 } as const
  return { name: `${index}.jpg`, mimeType: 'image/jpeg', buffer: await sharp({ create: { width: 800, height: 600, channels: 3, background: 'grey', noise } }).jpeg({ quality: 80 }).toBuffer() }
}

/** Does so much without network, the findings between the check-ins; answers the places in the order in which one was there. */
async function walkAll(phone: Phone, shift: ReadyShift, { rounds, findings, photosOfEach }: Amount): Promise<{ visited: string[]; found: string[] }> {
  const [visited, found] = [[] as string[], [] as string[]]
  const every = Math.floor((shift.sheets.length * rounds) / findings)
  for (let round = 0; round < rounds; round += 1) {
    for (const sheet of shift.sheets) {
      await checkIn(phone, sheet, round > 0)
      visited.push(sheet.name)
      if (visited.length % every !== 0 || found.length === findings) continue
      const pictures = await Promise.all(Array.from({ length: photosOfEach }, (_, index) => picture(found.length * photosOfEach + index)))
      found.push(`第 ${found.length + 1} 处：楼道堆了杂物。`)
      await find(phone, { words: found.at(-1) ?? '', pictures })
    }
  }
  return { visited, found }
}

/**
 * All of a shift was done without network and goes out over a line that drops all the time, to a suite that loses its power meanwhile and is started
 * again: everything arrives once, in its order, and the secretary's page counts it.
 */
export async function arriveOverBadLine({ open, suite, amount, dropAfterEach }: { open: Opener; suite: OwnSuite; amount: Amount; dropAfterEach: number }): Promise<{ cuts: number; seconds: number }> {
  const shift = await readyShift(suite.url(), stairways(amount.places))
  const line = await droppingLine(suite.url())
  const phone = { page: await open('phone'), words }
  const { page } = phone
  await takeAlong(phone, line.url, shift)
  await page.context().setOffline(true)
  await setOut(phone, shift)
  const { visited, found } = await walkAll(phone, shift, amount)
  await finish(phone)

  const photos = found.length * amount.photosOfEach
  const from = Date.now()
  line.dropAfterEach(dropAfterEach)
  await page.context().setOffline(false)
  /** As whoever walks looks at the phone now and then: it tries again. */
  const looked = async () => {
    await page.evaluate("dispatchEvent(new Event('visibilitychange'))")
    return arrived(shift)
  }
  const there = ({ found: all }: Arrived) => all.flatMap((each) => each.photos).filter(({ state }) => state === 'there').length
  await expect.poll(async () => there(await looked()), { timeout: 300_000, interval: 500 }).toBeGreaterThan(0)
  expect(there(await arrived(shift))).toBeLessThan(photos)
  await suite.cutPower()
  await expect.poll(async () => there(await looked()), { timeout: 600_000, interval: 500 }).toBe(photos)
  const seconds = (Date.now() - from) / 1000
  line.hold()
  await page.getByText(walk.queue.home).waitFor()

  const all = await arrived(shift)
  expect(all.checkIns.map(({ checkpoint }) => checkpoint.name)).toEqual(visited)
  expect(all.checkIns.map(({ at }) => at)).toEqual(all.checkIns.map(({ at }) => at).toSorted())
  expect(all.found.map((each) => each.words)).toEqual(found)
  expect(new Set(all.found.map(({ hazard }) => hazard?.number)).size).toBe(found.length)
  expect(all).toMatchObject({ state: 'done', photosWaiting: 0, phones: [{ actions: visited.length + found.length + photos + 2, held: 0 }] })

  const secretary = await open('desktop')
  await signIn(secretary, suite.url(), 'secretary')
  await secretary.goto(`${suite.url()}/m/patrols/shifts/${shift.id}`)
  for (const each of found) await secretary.getByText(each, { exact: true }).waitFor()
  expect(await secretary.getByRole('list', { name: words.findings.photos.before }).getByRole('img').count()).toBe(photos)
  expect(line.cuts()).toBeGreaterThan(3)
  await line.close()
  return { cuts: line.cuts(), seconds }
}

/**
 * While a queue waits without network, another version of the module goes live: the phone opens with the old one as long as it has no network, with the
 * new one as soon as it has, and all that was done is in the queue and arrives.
 */
export async function outliveVersion({ open, suite }: { open: Opener; suite: OwnSuite }): Promise<void> {
  const url = suite.url()
  const shift = await readyShift(url)
  const [sheet] = shift.sheets as [ReadyShift['sheets'][number]] // the route has three
  const phone = { page: await open('phone'), words }
  const context = phone.page.context()
  await takeAlong(phone, url, shift)
  await context.setOffline(true)
  await setOut(phone, shift)
  await checkIn(phone, sheet)
  await find(phone, { words: '楼道堆了杂物。', pictures: [await picture(0)] })
  await phone.page.close()

  const newer = '待传的都在这里'
  const release = await changedBuild('patrols', /^static\/.*\.js$/, (source) => source.replaceAll(`"title":"${walk.queue.title}"`, `"title":"${newer}"`))
  const department = await departmentOf('patrols', { url, dataDir: suite.dataDir() })
  await department.publish(release)
  await department.live(release.version)

  const waiting = walk.queue.actions_other.replace('{{count}}', '4')
  const again = await context.newPage()
  await again.goto(`${url}/m/patrols/walk/${shift.id}/queue`)
  await again.getByRole('heading', { level: 1, name: walk.queue.title }).waitFor()
  await again.getByRole('heading', { name: waiting }).waitFor()
  await again.close()

  // The way for what waits stays shut until the page of the new version has shown it.
  const isOnWay = '**/api/patrols/trpc/phone.sync*'
  await context.route(isOnWay, (route) => route.abort())
  await context.setOffline(false)
  const fresh = await context.newPage()
  await fresh.goto(`${url}/m/patrols/walk/${shift.id}/queue`)
  await fresh.getByRole('heading', { level: 1, name: newer }).waitFor()
  await fresh.getByRole('heading', { name: waiting }).waitFor()
  expect((await arrived(shift)).checkIns).toEqual([])
  await context.unroute(isOnWay)
  await fresh.goto(`${url}/m/patrols/walk/${shift.id}`)
  await finish({ page: fresh, words })
  await fresh.getByText(walk.queue.home).waitFor()
  await expect.poll(() => arrived(shift), { timeout: 60_000 }).toMatchObject({ state: 'done', checkIns: [{ checkpoint: { name: sheet.name } }], found: [{ photos: [{ state: 'there' }] }], phones: [{ actions: 5, held: 0 }] })
}
