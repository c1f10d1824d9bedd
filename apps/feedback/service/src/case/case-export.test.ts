import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { monday } from '@wuxin/service/test-county'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach, story } from '../feedback.fixture.ts'
import { service } from '../service.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })
const { begin, to } = story(at)

const ask = sheetAsker(at, 'cases.xlsx', people.township)

describe('the list of cases as a sheet', () => {
  it('holds the rows of the list’s own question, as texts, without the reporter', async () => {
    await begin({ words: '=HYPERLINK("http://evil")路灯不亮' })
    await to('handle')
    const response = await ask('?sort=number')
    expect(response.headers.get('content-disposition')).toContain('cases.xlsx')
    const rows = await cellsOf(response)
    expect(rows[0]).toEqual(['编号', '诉求', '地点', '类别', '来源', '状态', '反映时间', '时限', '负责', '牵头单位', '督办', '结果', '评价'])
    expect(rows[1]).toEqual(['MQ-2025-0001', '=HYPERLINK("http://evil")路灯不亮', '云兴镇 · 云和园社区 · 云泰园小区', '路灯照明', '窗口', '待受理', '2025-04-21 10:00', '2025-04-22 23:59', '张国强'])
    expect(rows[2]).toContain('左云供电公司')
    expect(JSON.stringify(rows)).not.toMatch(/王秀兰|13812345678/)
    expect(await cellsOf(await ask('?state=handle&emergency=false&lang=en-US'))).toMatchObject([['Number'], ['MQ-2025-0002']].map((row) => expect.arrayContaining(row)))
  })

  it('keeps who took it, and for which question', async () => {
    await ask('?chip=under_way')
    const rows = await asOwner(at, `select actor, after from audit where action = 'export' order by id desc limit 1`)
    expect(rows).toEqual([{ actor: 'township', after: { chip: 'under_way' } }])
  })

  it('is for those who may see the list, and within their scope', async () => {
    expect((await ask('', null)).status).toBe(401)
    expect((await ask('', people.admin)).status).toBe(403)
    expect(await cellsOf(await ask('', people.neighbour))).toHaveLength(1)
    const wrong = (field: string) => ({ error: { data: { domain: { code: 'INVALID_INPUT', params: { fields: [field] } } } } })
    expect(await (await ask('?state=open')).json()).toMatchObject(wrong('state'))
    expect(await (await ask('?q=%00')).json()).toMatchObject(wrong('q'))
  })
})
