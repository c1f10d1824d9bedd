import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { monday } from '@wuxin/service/test-county'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { tableOf } from './meeting.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { queued, notified, opened } = tableOf(at)

const ask = sheetAsker(at, 'meetings.xlsx', people.secretary)

describe('the list of meetings as a sheet', () => {
  it('holds the rows of the list’s own question, without people', async () => {
    await opened([await queued()])
    await notified([await queued()], { title: '=1+1' })
    const rows = await cellsOf(await ask('?sort=number'))
    expect(rows[0]).toEqual(['编号', '会议', '地点', '议事机构', '机构类别', '状态', '开始', '结束', '会场', '议程项数', '应到', '实到', '纪要时限'])
    expect(rows[1]).toEqual(['HY-2025-0001', '四月六方联席会议', '云兴镇 · 云和园社区 · 云泰园小区', '云泰园小区六方联席会议', '六方联席会议', '召开中', '2025-04-25 19:00', '2025-04-25 20:30', '红色港湾议事厅', 1, 6, 4])
    expect(rows[2]).toContain('=1+1')
    expect(await cellsOf(await ask('?chip=upcoming&lang=en-US'))).toMatchObject([['Number'], ['HY-2025-0002']].map((row) => expect.arrayContaining(row)))
    expect(JSON.stringify(rows)).not.toMatch(/张国强|刘秀芳/)
  })

  it('is for those who may see the list, within their scope, and who took it is kept', async () => {
    expect((await ask('', null)).status).toBe(401)
    expect((await ask('', people.admin)).status).toBe(403)
    expect(await cellsOf(await ask('', people.neighbour))).toHaveLength(1)
    expect((await ask('?state=open')).status).toBe(400)
    await ask('?chip=past')
    expect(await asOwner(at, `select actor, after from audit where action = 'export' order by id desc limit 1`)).toEqual([{ actor: 'secretary', after: { chip: 'past' } }])
  })
})
