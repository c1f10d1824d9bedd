import { community, county, monday } from '@wuxin/service/test-county'
import { asOwner, refusal, serviceUnderTest } from '@wuxin/service/testing'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { beforeEach, expect, it } from 'vitest'
import { parts, publishedNeed, signing } from '../project/project.fixture.ts'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const as = (who: keyof typeof people) => at.as(people[who], { now: monday })
const speaker = { ...people.school, id: 'sunset-speaker', name: '田老师', grants: [{ role: 'unit_contact' as const, area: county, unit: 'sunset' }] }

beforeEach(() => asOwner(at, `truncate listing, project cascade; update counter set last = 0`))

it('social organisations are the county\'s units of that kind, by name', async () => {
  expect(await as('member').organisations.list({})).toMatchObject({ total: 1, rows: [{ id: 'sunset', name: '夕阳红志愿服务队', offers: 0, orders: 0, sessions: 0, projects: 0, wishes: 0 }] })
  expect((await as('worker').organisations.list({ q: '夕阳' })).total).toBe(1)
  expect((await as('worker').organisations.list({ q: '没有' })).empty).toBe('filter')
  await expect(as('worker').organisations.get({ id: 'school' })).rejects.toMatchObject(refusal('NOT_FOUND'))
})

it('what one did is counted from rows, within the place and the days', async () => {
  const need = await publishedNeed(at)
  const [draft] = [await at.as(speaker).listings.add({ side: 'resource', kind: 'talent', area: county, unit: 'sunset', title: '老年合唱指导', words: '每周一次', amount: 5, measure: '次', from: '2025-04-01', to: '2025-12-31' })]
  const resource = await at.as(speaker).listings.publish({ id: draft.id, version: draft.version })
  const project = await at.as(speaker).projects.claim(parts([need, 1], [resource, 1]))
  const agreed = await as('worker').projects.agree({ id: project.id, version: project.version })
  const drafted = await as('worker').projects.draftContract({ id: agreed.id, version: agreed.version, text: '每周一次合唱指导' })
  await as('worker').projects.sign(signing(await at.as(speaker).projects.sign(signing(drafted))))
  expect(await as('worker').organisations.get({ id: 'sunset' })).toMatchObject({ projects: 1 })
  expect(await as('worker').organisations.get({ id: 'sunset', area: community })).toMatchObject({ projects: 1 })
  expect(await as('worker').organisations.get({ id: 'sunset', area: '140226100018' })).toMatchObject({ projects: 0 })
  expect((await as('worker').organisations.list({ from: '2025-05-01' })).rows).toMatchObject([{ projects: 0 }])
})

it('the list is taken along as a sheet', async () => {
  const [heads, first] = await cellsOf(await sheetAsker(at, 'organisations.xlsx', people.leader)(''))
  expect(heads).toEqual(expect.arrayContaining(['名称', '签约项目']))
  expect(first).toEqual(expect.arrayContaining(['夕阳红志愿服务队']))
})
