import { randomInt } from 'node:crypto'
import type { Page } from 'playwright'
import { expect } from 'vitest'
import type { Opener, Width } from './browser.ts'
import { codeOn, take } from './journey.ts'
import { signIn } from './people.ts'
import { openHall, type Hall } from './quiz-event-hall.ts'
import { cultureWords, type Language } from './words.ts'

type Words = (typeof cultureWords)[Language]
const MINUTE = 60_000

/** An instant as the browser's own controls take it, in Shanghai. */
const dayText = (at: Date) => at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
const timeText = (at: Date) => at.toLocaleTimeString('sv-SE', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' })
interface Hours {
  starts: Date
  ends: Date
}

/** Writes from-to into a form: each a day and a time of day. */
async function writeHours(form: Page | ReturnType<Page['getByRole']>, { starts, ends }: Hours, label: { starts: string; ends: string }): Promise<void> {
  for (const [name, at] of [[label.starts, starts], [label.ends, ends]] as const) {
    const day = form.getByLabel(name, { exact: true })
    await day.fill(dayText(at))
    await day.locator('..').locator('input[type=time]').fill(timeText(at))
  }
}

/** Plans a quiz contest in the hall; answers its id. */
async function plan(page: Page, { url, hall, title, hours }: { url: string; hall: Hall; title: string; hours: Hours }, { staff: { events, particulars } }: Words): Promise<string> {
  await page.goto(`${url}/m/culture/events/new?kind=quiz&venue=${hall.id}`)
  await page.getByLabel(events.label.title, { exact: true }).fill(title)
  await page.getByLabel(particulars.quiz.subject, { exact: true }).fill('宪法和民法典')
  await writeHours(page, hours, events.label)
  await page.getByRole('textbox', { name: events.label.words }).fill('手机答题，两道题，一百分。')
  await page.getByRole('button', { name: new RegExp(`^${[...events.save].join('\\s?')}$`) }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Sets its quiz up: two questions of fifty points out of the county's bank. */
async function setUp(page: Page, { staff: { quizzes } }: Words): Promise<void> {
  await page.getByRole('link', { name: quizzes.do.make }).click()
  await page.getByLabel(quizzes.label.banks).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '文明知识题库' }).first().click()
  await page.keyboard.press('Escape')
  await page.getByLabel(quizzes.label.count).fill('2')
  await page.getByLabel(quizzes.label.points).fill('50')
  await page.getByRole('button', { name: new RegExp(`^${[...quizzes.save].join('\\s?')}$`) }).click()
  await page.getByRole('heading', { level: 1, name: new RegExp(quizzes.title) }).waitFor()
}

/** Somebody else's booking of the same hour is refused, and one click takes free hours instead. */
async function bookAnew(page: Page, { url, hall, hours }: { url: string; hall: Hall; hours: Hours }, { staff: { bookings } }: Words): Promise<void> {
  await page.goto(`${url}/m/culture/bookings`)
  await page.getByRole('button', { name: bookings.do.book }).click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('combobox').first().fill(hall.name)
  await page.locator('.ant-select-item-option').filter({ hasText: hall.name }).first().click()
  await writeHours(drawer, hours, bookings.label)
  await drawer.getByLabel(bookings.label.purpose).fill('合唱队排练')
  await drawer.getByRole('button', { name: bookings.do.book }).click()
  const free = drawer.getByRole('region', { name: bookings.free })
  await free.waitFor()
  await free.getByRole('button').first().click()
  await drawer.waitFor({ state: 'hidden' })
}

/** A resident signs up on a phone; answers the code. */
async function signUp(page: Page, { url, event, name }: { url: string; event: string; name: string }, { resident: { signUp: told } }: Words): Promise<string> {
  await page.goto(`${url}/r/culture/events?id=${event}`)
  await page.getByRole('link', { name: told.do }).click()
  await page.getByRole('textbox', { name: told.name, exact: true }).fill(name)
  await page.getByRole('textbox', { name: told.phone, exact: true }).fill(`1990000${randomInt(1_000, 9_999)}`)
  await page.getByRole('textbox', { name: told.ownAge, exact: true }).fill('36')
  await page.getByRole('button', { name: told.send, exact: true }).click()
  await page.getByText(told.standing.in).waitFor()
  return codeOn(page)
}

/** Checks in by the door's code, and sits the quiz: the first option of each question. */
async function arriveAndSit(page: Page, { url, event, door, code }: { url: string; event: string; door: string; code: string }, { resident: { signUp: told } }: Words): Promise<void> {
  await page.goto(`${url}/r/culture/here/${event}/${door}`)
  await page.getByRole('button', { name: told.here.do }).click()
  await page.locator('[data-standing=there]').waitFor()
  await page.goto(`${url}/r/culture/quiz?event=${event}&code=${code}`)
}

async function sit(page: Page, { resident: { quiz } }: Words): Promise<void> {
  await page.getByRole('button', { name: quiz.begin }).click()
  await page.getByRole('radio').first().check()
  await page.getByRole('button', { name: quiz.next }).click()
  await page.getByRole('radio').first().check()
  await page.getByText(quiz.saved).waitFor()
  await page.getByRole('button', { name: quiz.finish }).click()
  await page.getByRole('button', { name: quiz.sure }).click()
  await page.getByText(quiz.over.answersLater).waitFor()
}

/**
 * A secretary plans a quiz contest, which books the hall, and publishes it; two residents sign up on their phones, check in at the door and
 * sit the quiz; the points are published, and at its end a score card opens. Whoever wanted the hall for the same hour was offered another.
 */
export async function walkQuizEvent({ open, url, width, language }: { open: Opener; url: string; width: Width; language: Language }): Promise<void> {
  const words = cultureWords[language]
  const { staff: { events, quizzes, scoreCard }, resident: told } = words
  const title = `宪法知识竞赛${randomInt(1_000, 9_999)}`
  const hall = await openHall(url)
  const starts = new Date(Math.ceil(Date.now() / MINUTE) * MINUTE + 10 * MINUTE)
  const hours = { starts, ends: new Date(starts.getTime() + 5 * MINUTE) }

  const secretary = await open(width, { language })
  await signIn(secretary, url, 'secretary')
  const event = await plan(secretary, { url, hall, title, hours }, words)
  const record = `${url}/m/culture/events/${event}`
  await setUp(secretary, words)
  await secretary.goto(record)
  await take(secretary, events.do.publish)
  await take(secretary, events.do.openSignUp)
  await secretary.goto(`${record}/quiz`)
  await take(secretary, quizzes.do.open)
  await bookAnew(secretary, { url, hall, hours }, words)

  const phones = [await open('phone', { language }), await open('phone', { language })]
  const codes = [await signUp(phones[0] as Page, { url, event, name: '王秀兰' }, words), await signUp(phones[1] as Page, { url, event, name: '李建国' }, words)] // both were opened above
  await secretary.goto(record)
  await take(secretary, events.do.openCheckIn)
  const { code: door } = await hall.ask<{ code: string }>('signUps.door', { id: event })
  for (const [index, phone] of phones.entries()) await arriveAndSit(phone, { url, event, door, code: codes[index] ?? '' }, words)
  await take(secretary, events.do.start)
  for (const phone of phones) await sit(phone, words)

  await secretary.goto(`${record}/quiz`)
  await take(secretary, quizzes.do.close)
  await take(secretary, quizzes.do.publish)
  for (const phone of phones) {
    await phone.reload()
    await phone.getByText(told.quiz.review.title).waitFor()
  }
  await secretary.goto(record)
  await take(secretary, events.do.finish, (drawer) => drawer.getByRole('textbox', { name: events.label.summary }).fill('两户参赛，成绩当场公布。'))
  await expect.poll(async () => (await hall.ask<{ scoreCard: { code: string } | null }>('events.get', { id: event })).scoreCard, { timeout: 60_000 }).not.toBeNull()
  await secretary.reload()
  await secretary.getByRole('heading', { name: scoreCard.title }).waitFor()
  expect(await hall.ask('signUps.list', { event })).toMatchObject({ total: 2, seats: { attended: 2 } })
}
