import type { Page } from 'playwright'
import type { Opener } from './browser.ts'
import { take } from './journey.ts'
import { signIn } from './people.ts'
import { wordsIn, type Words } from './words.ts'

const [zh, en] = [wordsIn['zh-CN'], wordsIn['en-US']]
/** In the order in which an alarm climbs. */
const rungs = ['carer', 'deputy', 'branch_secretary', 'community_worker', 'township_officer'] as const
/** However long it takes until the clock has looked: it does so every minute, and the page after it. */
const patiently = { timeout: 0 }

/** Tomorrow at this time of the day in Shanghai. */
const tomorrowAt = (time: string) => new Date(`${new Date(Date.now() + 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })}T${time}:00+08:00`)

/** The ladder has called this rung. */
const isCalled = (page: Page, { staff }: Words, rung: (typeof rungs)[number]) => page.locator('li[data-called]').filter({ hasText: staff.alarms.rungs[rung] }).waitFor(patiently)

/**
 * Nobody looks at a curtain: the alarm is raised when the window ends, and climbs from the carer to the township by itself
 * while nobody answers; the township goes there and says what came of it. `setClock` lets the suite's clock stand elsewhere.
 */
export async function walkAlarm({ open, url, setClock }: { open: Opener; url: string; setClock: (to: Date) => Promise<void> }): Promise<void> {
  await setClock(tomorrowAt('10:01'))
  const carer = await open('phone', { language: 'zh-CN' })
  await signIn(carer, url, 'member')
  await carer.goto(`${url}/m/volunteers/curtain`)
  await carer.getByRole('alert').getByRole('link', { name: /GJ/ }).click(patiently)
  await carer.getByText(zh.staff.alarms.yours.call).waitFor()
  const alarm = carer.url()

  await setClock(tomorrowAt('11:55'))
  const township = await open('desktop', { language: 'en-US' })
  await signIn(township, url, 'township')
  await township.goto(alarm)
  for (const rung of rungs) await isCalled(township, en, rung)
  await take(township, en.staff.alarms.do.setOut)
  await take(township, en.staff.alarms.do.close, async (drawer) => {
    await drawer.getByRole('radio', { name: en.staff.alarms.outcomes.safe, exact: true }).check()
    await drawer.getByRole('textbox', { name: en.staff.alarms.label.words }).fill('门敲开了，老人在睡觉，平安。')
  })
  await township.getByText(en.staff.alarms.outcomes.safe, { exact: true }).first().waitFor()

  const secretary = await open('phone', { language: 'en-US' })
  await signIn(secretary, url, 'secretary')
  const community = await open('desktop', { language: 'zh-CN' })
  await signIn(community, url, 'communityWorker')
  for (const [page, { staff }] of [[secretary, en], [community, zh]] as const) {
    await page.goto(alarm)
    await page.getByText(staff.alarms.did.close.replace('{{outcome}}', staff.alarms.outcomes.safe)).waitFor()
  }
}
