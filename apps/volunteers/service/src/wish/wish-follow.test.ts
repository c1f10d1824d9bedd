import { monday } from '@wuxin/service/test-county'
import { asOwner, seen, serviceUnderTest } from '@wuxin/service/testing'
import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { beforeEach, describe, expect, it } from 'vitest'
import { service } from '../service.ts'
import { people, reach } from '../volunteers.fixture.ts'
import { published, wishStory } from './wish.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { as, read, post, to } = wishStory(at)

beforeEach(async () => {
  await asOwner(at, `truncate wish cascade; delete from step; delete from volunteers_jobs.job`)
})

describe('a wish that somebody only follows', () => {
  it('has no words, name or door of the wisher: on its page, in lists, searches and sheets', async () => {
    const { found } = await post({ words: '仇测红住9单元909，要一台收音机', name: '仇测红', spot: '东头第一家' })
    const told = await to('publish', { from: await as('secretary').verify({ ...seen(found), title: '给仇测红送收音机到东头第一家', words: '仇测红确有困难' }) })
    expect((await read(told.id)).title).toBe('给仇**送收音机到东****')
    const leader = at.as(people.leader)
    const shown = [
      await leader.wishes.get({ id: told.id }), await leader.wishes.list({}), await leader.overview.search({ q: told.number }), await leader.overview.inbox({}),
      await cellsOf(await sheetAsker(at, 'wishes.xlsx', people.leader)('?lang=zh-CN')),
    ]
    expect(shown[0]).toMatchObject({ words: null, title: '', wisher: { name: null, phone: null, spot: null }, steps: [{ action: 'post' }, { action: 'verify', words: '仇**确有困难' }] })
    expect(shown[1]).toMatchObject({ total: 1, rows: [{ title: '' }] })
    expect(shown[2]).toMatchObject([{ id: told.id, title: '' }])
    expect(JSON.stringify(shown)).not.toMatch(/测红|9单元|东头/)
    await as('secretary').publish({ ...seen(await read(told.id)), ...published })
    expect((await as('leader').list({})).rows).toMatchObject([{ title: published.publicTitle }])
  })
})
