import { serviceApp } from '@wuxin/service/http'
import { compound, monday } from '@wuxin/service/test-county'
import { seen, serviceUnderTest } from '@wuxin/service/testing'
import { issueToken } from '@wuxin/service/token'
import { newWorkbook } from '@wuxin/service/workbook'
import { expect, it } from 'vitest'
import { service } from '../service.ts'
import { enrol } from '../volunteer/volunteer.fixture.ts'
import { people, reach } from '../volunteers.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })

it('the first page says what waits for one, what could be taken on, and what one did this year', async () => {
  expect(await at.as(people.member).my.day()).toMatchObject({ registered: false, todos: [], waiting: 0, watchesOpen: 0, visitsDue: 0, claims: 0, openWishes: 0, openOrders: 0, served: { records: 0, minutes: 0 } })
  await enrol(at, people.member)
  await at.as(people.member).own.me()
  const report = (day: string) => at.as(people.member).records.report({ area: compound, place: '食堂', day, from: '09:00', to: '10:00', words: '送餐', occasion: { kind: 'other' } })
  const [id = ''] = await report('2025-04-20')
  await report('2025-04-19')
  expect(await at.as(people.secretary).my.day()).toMatchObject({ waiting: 1, todos: [{ kind: 'record', step: 'confirm', number: '2' }] })
  await at.as(people.secretary).records.confirm(seen(await at.as(people.secretary).records.get({ id })))
  expect(await at.as(people.member).my.day()).toMatchObject({ registered: true, waiting: 0, served: { records: 1, minutes: 60 } })
})

it('all that is kept of oneself is taken along as one file, and nothing of another', async () => {
  const token = await issueToken(at.service.keys, people.member)
  const answer = await serviceApp(at.service).request('/api/volunteers/own.xlsx', { headers: { authorization: `Bearer ${token}` } })
  const book = await newWorkbook()
  await book.xlsx.load(await answer.arrayBuffer())
  const rows = (name: string) => book.getWorksheet(name)?.getSheetValues().slice(2).map((row) => (row as unknown[]).slice(1)) ?? []
  expect(rows('登记').map((row) => row.slice(0, 3))).toEqual([['孙洁', undefined, '1980-05-01']])
  expect(rows('服务记录').map(([day, , , , spot]) => [day, spot])).toEqual([['2025-04-19', '食堂'], ['2025-04-20', '食堂']])
  expect(rows('同意').map(([purpose]) => purpose)).toEqual(['登记服务'])
  expect((await at.as(people.auditor).audit.list({ record: 'OwnExport' })).rows.map(({ actor }) => actor)).toEqual(['member'])
})
