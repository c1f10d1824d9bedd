import { randomInt } from 'node:crypto'
import { resolve } from 'node:path'
import type { Locator, Page } from 'playwright'
import type { Opener, Width } from './browser.ts'
import { standsAt, take } from './journey.ts'
import { signIn } from './people.ts'
import { patrolWords, wordsIn, type Language } from './words.ts'

const data = resolve(import.meta.dirname, '../sample/data')

/** A day from now, as the browser's own control takes it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** Adds a photo to a form, and waits until it has been sent. */
async function addPhoto(form: Page | Locator, file: string, sent: string): Promise<void> {
  await form.locator('input[type=file]').setInputFiles(resolve(data, file))
  await form.getByRole('img', { name: sent }).waitFor()
}

/**
 * A member reports a hazard from a phone; the secretary grades it as a major one, settles the five points, gives it to the
 * property as the rules suggest, inspects what was rectified, and closes it. It then stands in the ledger.
 */
export async function walkHazard({ open, url, width, language }: { open: Opener; url: string; width: Width; language: Language }): Promise<void> {
  const { hazards, kinds, grades, ledger } = patrolWords[language]
  const { web } = wordsIn[language]
  const words = `${randomInt(1_000, 9_999)}号配电箱冒烟`
  const member = await open('phone', { language })
  await signIn(member, url, 'member')
  await member.goto(`${url}/m/patrols/report`)
  await addPhoto(member, 'door.png', web.photo.sent)
  await member.getByLabel(hazards.label.spot).fill('3号楼配电房')
  await member.getByLabel(hazards.column.kind).click()
  await member.locator('.ant-select-item-option').filter({ hasText: kinds.electrics }).click()
  await member.getByLabel(hazards.label.words).fill(words)
  await member.getByRole('radio', { name: grades.major }).check()
  await member.getByRole('button', { name: new RegExp(`^${[...hazards.submit].join('\\s?')}$`) }).click()
  await standsAt(member, hazards.steps.grade)

  const secretary = await open(width, { language })
  await signIn(secretary, url, 'secretary')
  await secretary.goto(`${url}/m/patrols/hazards?chip=mine`)
  await secretary.getByText(words).first().click()
  await take(secretary, hazards.do.grade)
  await secretary.getByRole('note').filter({ hasText: hazards.fields.precaution }).waitFor()
  await take(secretary, hazards.do.plan, async (drawer) => {
    await drawer.getByLabel(hazards.fields.measure).fill('断电，更换配电箱')
    await drawer.getByLabel(hazards.fields.funds).fill('2600')
    await drawer.getByLabel(hazards.fields.person).fill('物业经理')
    await drawer.getByLabel(hazards.fields.deadline).fill(inDays(5))
    await drawer.getByLabel(hazards.fields.precaution).fill('楼下拉警戒线，备灭火器')
  })
  await take(secretary, hazards.do.dispatch)
  await standsAt(secretary, hazards.steps.rectify)

  const property = await open('phone', { language })
  await signIn(property, url, 'property')
  await property.goto(secretary.url())
  await take(property, hazards.do.rectify, async (drawer) => {
    await addPhoto(drawer, 'tools.png', web.photo.sent)
    await drawer.getByLabel(hazards.label.rectify).fill('换了新的配电箱，试了一夜没有发热。')
  })
  await standsAt(property, hazards.steps.inspect)

  await secretary.reload()
  await take(secretary, hazards.do.pass, (drawer) => addPhoto(drawer, 'hall.png', web.photo.sent))
  await take(secretary, hazards.do.close)
  await secretary.getByText(hazards.states.closed, { exact: true }).first().waitFor()
  await secretary.getByText(hazards.did.rectify).first().waitFor()

  await secretary.goto(`${url}/m/patrols/ledger?from=${inDays(0)}`)
  await secretary.getByRole('heading', { name: ledger.title }).waitFor()
  await secretary.getByText(words).first().waitFor()
  await secretary.getByText('断电，更换配电箱').first().waitFor()
}
