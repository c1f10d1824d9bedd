import type { Browser, BrowserContext, Page } from 'playwright'
import { signIn } from '../../e2e/people.ts'
import type { Figure } from '../part.ts'
import { median } from '../median.ts'
import type { Addresses } from './start-suite.ts'
import { visit, type Taken } from './visit.ts'
import { endedWithin, inSequence, kilobytes } from './wire.ts'

const rounds = 5
const slowdowns = [1, 4] as const
type Slowdown = (typeof slowdowns)[number]

const first = { path: '/m/feedback/cases', row: '.wx-list tbody a[href^="/m/feedback/cases/"]' }
const second = { link: 'a[href="/m/platform/compounds"]', row: '.wx-list tbody a[href^="/m/platform/areas/"]', folder: '/modules/platform/' }
const back = 'a[href="/m/feedback/cases"]'

/** One person's way: the first list in an empty browser, another module's list, back and there again, the first list on a later day. */
interface Way {
  cold: Taken
  entered: Taken
  again: Taken
  warm: Taken
  /** What stood in the first rows of both lists. */
  read: string[]
}

/** The first row, but for its clock: name and place. */
const rowOf = async (page: Page): Promise<string> => (await page.locator('tbody tr').first().locator('td').allInnerTexts()).slice(0, 2).join(' ')

async function walk(browser: Browser, session: Session, address: string, slowdown: Slowdown): Promise<Way> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', storageState: session })
  try {
    const cold = await visit(context, address + first.path, first.row, { slowdown })
    const read = [await rowOf(cold.page)]
    const entered = await cold.follow(second.link, second.row)
    read.push(await rowOf(cold.page))
    await cold.follow(back, first.row)
    const again = await cold.follow(second.link, second.row)
    await cold.page.close()
    const warm = await visit(context, address + first.path, first.row, { slowdown })
    read.push(await rowOf(warm.page))
    return { cold, entered, again, warm, read }
  } finally {
    await context.close()
  }
}

type Session = Awaited<ReturnType<BrowserContext['storageState']>>

async function signedIn(browser: Browser, address: string): Promise<Session> {
  const context = await browser.newContext({ locale: 'zh-CN' })
  await signIn(await context.newPage(), address, 'communityWorker')
  const session = await context.storageState()
  await context.close()
  return session
}

/** Every round of both, in turns, so that whatever else the machine does falls on both alike. */
async function walkAll(browser: Browser, { shell, whole }: Addresses): Promise<Record<keyof Addresses, Record<Slowdown, Way[]>>> {
  const session = await signedIn(browser, shell)
  const ways = { shell: { 1: [], 4: [] }, whole: { 1: [], 4: [] } } as Record<keyof Addresses, Record<Slowdown, Way[]>>
  for (let round = 0; round < rounds; round++) {
    for (const slowdown of slowdowns) {
      const [ours, theirs] = [await walk(browser, session, shell, slowdown), await walk(browser, session, whole, slowdown)]
      if (ours.read.join('\n') !== theirs.read.join('\n')) throw new Error(`the pages differ:\n${ours.read.join('\n')}\n—\n${theirs.read.join('\n')}`)
      ways.shell[slowdown].push(ours)
      ways.whole[slowdown].push(theirs)
    }
  }
  return ways
}

/** The shell with its modules beside the single bundle. */
export async function staffFigures(browser: Browser, addresses: Addresses): Promise<Figure[]> {
  const { shell, whole } = await walkAll(browser, addresses)
  const beside = (name: string, unit: string, of: (ways: Record<Slowdown, Way[]>) => number, mark?: Figure['mark']): Figure => ({
    name, unit, ours: of(shell), yardstick: { name: 'single bundle', value: of(whole) }, mark,
  })
  const time = (step: 'cold' | 'warm' | 'entered' | 'again', slowdown: Slowdown) => (ways: Record<Slowdown, Way[]>) => median(ways[slowdown].map((way) => way[step].milliseconds))
  const weight = (of: (way: Way) => number) => (ways: Record<Slowdown, Way[]>) => median(ways[1].map(of))
  const near = { of: 'ratio', most: 1.15 } as const
  return [
    beside('first list, cold', 'KB', weight((way) => kilobytes(way.cold.asked)), near),
    beside('first list, cold', 'ms', time('cold', 1), near),
    beside('first list, cold, 4× CPU', 'ms', time('cold', 4), near),
    beside('first list, warm', 'KB', weight((way) => kilobytes(way.warm.asked))),
    beside('first list, warm', 'ms', time('warm', 1)),
    beside('first list, warm, 4× CPU', 'ms', time('warm', 4)),
    beside('first list, cold, one after another', 'requests', weight(({ cold }) => inSequence(endedWithin(cold.milliseconds, cold.asked)).length)),
    beside('second module', 'KB', weight(({ cold, entered }) => kilobytes([...cold.asked.filter(({ path }) => path.startsWith(second.folder)), ...entered.asked])), { of: 'ours', most: 30 }),
    beside('second module, first time', 'ms', time('entered', 1)),
    beside('second module, again', 'ms', time('again', 1)),
  ]
}
