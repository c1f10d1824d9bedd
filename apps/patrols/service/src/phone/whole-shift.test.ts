import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { countsOf, readQueue, toSend } from '@wuxin/patrols/queue.rules'
import { monday } from '@wuxin/service/test-county'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { expect, it } from 'vitest'
import { people } from '../patrols.fixture.ts'
import { service } from '../service.ts'
import { checkInAt, findingOf, finish, Phone, photoOf, platformWithFiles, routeWalked, type Weather } from './phone.fixture.ts'

const { reach, keep } = platformWithFiles()
const at = serviceUnderTest(service, { reach, now: () => monday })
const counts = async (shift: string) => (await asOwner(at, `select (select count(*)::int from check_in where shift_id = '${shift}') as "checkIns", (select count(*)::int from finding where shift = '${shift}') as findings,
  (select count(*)::int from hazard where shift = '${shift}') as hazards, (select count(*)::int from taken_photo where shift = '${shift}') as photos, (select count(*)::int from phone_action where shift = '${shift}') as actions`))[0]
/** A line that drops every few requests: now before what was sent arrives, now before its answer is heard. */
const weather: Weather[] = ['fine', 'answer lost', 'request lost', 'fine', 'request lost', 'answer lost', 'answer lost']
const hourBefore = (minutes: number) => new Date(monday.getTime() - 8 * 3_600_000 + minutes * 60_000)

/** Eight hours of a shift: 120 check-ins, 30 findings and 60 photos of them, between start and finish. */
async function walked() {
  const { shift, sheets } = await routeWalked(at.service, { count: 120 })
  const phone: Phone = new Phone(shift.id, (input) => at.as(people.member, { key: null }).phone.sync(input))
  const photos: { photo: string; digest: string }[] = []
  phone.does({ kind: 'start' }, hourBefore(0))
  for (const [index, sheet] of sheets.entries()) {
    const when = hourBefore(4 * index)
    phone.does(checkInAt(sheet), when)
    if (index % 4 !== 0) continue
    const found = findingOf({ checkpoint: sheet.id })
    phone.does(found, when)
    for (const side of ['left', 'right']) {
      const photo = photoOf(found.finding, { digest: createHash('sha256').update(`${side} ${index}`).digest('hex') })
      photos.push(photo)
      phone.does(photo, when)
    }
  }
  phone.does(finish, hourBefore(480))
  return { shift: shift.id, phone, photos }
}

/** Hands a batch to a process that dies with it. Answers the signal that ended it. */
function handToDying(moment: 'writing' | 'committed', shift: string, phone: Phone): NodeJS.Signals | null {
  const input = JSON.stringify({ shift, queue: phone.queue, sentAt: monday.toISOString(), sample: null, actions: toSend(phone.queued, 60) })
  return spawnSync(process.execPath, [resolve(import.meta.dirname, 'whole-shift.fixture.ts'), moment, at.serviceUrl], { input, stdio: ['pipe', 'inherit', 'inherit'] }).signal
}

it('a shift of 120 check-ins, 30 findings and 60 photos arrives complete and in order over a line that drops, with the service killed in between: nothing lost, nothing twice', async () => {
  const { shift, phone, photos } = await walked()
  for (const day of weather) await phone.send({ most: 25, weather: day })
  const before = await counts(shift)
  expect(before?.['actions']).toBeGreaterThan(0)

  expect(handToDying('writing', shift, phone)).toBe('SIGKILL')
  expect(await counts(shift)).toEqual(before)
  expect(handToDying('committed', shift, phone)).toBe('SIGKILL')
  expect((await counts(shift))?.['actions']).toBeGreaterThan(Number(before?.['actions']))

  for (let turn = 0; phone.isWaiting; turn += 1) await phone.send({ most: 25, weather: weather[turn % weather.length] })
  expect(countsOf(readQueue(JSON.parse(JSON.stringify(phone.queued))))).toMatchObject({ done: 212, waiting: 0, held: 0, refused: 0 })
  expect(await counts(shift)).toEqual({ checkIns: 120, findings: 30, hazards: 30, photos: 60, actions: 212 })

  const files = photos.map(({ photo, digest }) => ({ photo, file: keep({ digest }) }))
  const tell = (each: (typeof files)[number]) => at.as(people.member, { key: null }).phone.photoArrived({ shift, ...each })
  for (const [index, each] of files.entries()) await Promise.all(index % 10 === 0 ? [tell(each), tell(each)] : [tell(each)])
  expect((await phone.send())?.photosWaiting).toEqual([])
  expect(await asOwner(at, `select state, count(*)::int as n, count(distinct file)::int as files from taken_photo where shift = '${shift}' group by state`)).toEqual([{ state: 'there', n: 60, files: 60 }])
  expect(await asOwner(at, `select cardinality(photos) as n, count(*)::int as hazards from hazard where shift = '${shift}' group by 1`)).toEqual([{ n: 2, hazards: 30 }])

  const order = await asOwner(at, `select seq, kind, outcome from phone_action where shift = '${shift}' order by seq`)
  expect(order.map(({ seq }) => seq)).toEqual(Array.from({ length: 212 }, (_, index) => index + 1))
  expect(new Set(order.map(({ outcome }) => outcome))).toEqual(new Set(['done']))
  const [kept] = await asOwner(at, `select state, started_at, finished_at, late, step_count from shift where id = '${shift}'`)
  expect(kept).toEqual({ state: 'done', started_at: hourBefore(0), finished_at: hourBefore(480), late: false, step_count: 2 })
  const numbers = (await asOwner(at, `select number from hazard where shift = '${shift}' order by found_at, number`)).map(({ number }) => String(number))
  expect(numbers).toEqual(numbers.toSorted())
  expect(await at.as(people.secretary).shifts.get({ id: shift })).toMatchObject({ state: 'done', visited: 120, findings: 30, hazards: 30, photosWaiting: 0, left: [] })
  expect(await at.as(people.secretary).audit.verify({ record: 'Shift', recordId: shift })).toMatchObject({ fault: null })
})
