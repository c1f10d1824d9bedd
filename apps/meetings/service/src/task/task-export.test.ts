import { cellsOf, sheetAsker } from '@wuxin/service/list/sheet.fixture'
import { monday } from '@wuxin/service/test-county'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { describe, expect, it } from 'vitest'
import { people, reach } from '../meetings.fixture.ts'
import { service } from '../service.ts'
import { adopted, given } from './task.fixture.ts'

const at = serviceUnderTest(service, { reach, now: () => monday })

const ask = sheetAsker(at, 'tasks.xlsx', people.secretary)

describe('the list of tasks as a sheet', () => {
  it('holds the rows of the list’s own question', async () => {
    await adopted(at, [given({ title: '=1+1' }), given({ ownerUnit: 'power' })])
    const rows = await cellsOf(await ask('?sort=number'))
    expect(rows[0]).toEqual(['编号', '交办事项', '议题编号', '议题', '地点', '承办', '状态', '交办时间', '期限', '督办', '申请延期'])
    expect(rows[1]).toEqual(['JB-2025-0001', '=1+1', 'YT-2025-0001', expect.any(String), '云兴镇 · 云和园社区 · 云泰园小区', '泰安物业', '办理中', '2025-04-21 10:00', '2025-05-07 23:59'])
    expect(await cellsOf(await ask('?unit=power&lang=en-US'))).toMatchObject([expect.arrayContaining(['Number']), expect.arrayContaining(['JB-2025-0002', 'under way'])])
  })

  it('is for those who may see the list, within their scope, and who took it is kept', async () => {
    expect((await ask('', null)).status).toBe(401)
    expect((await ask('', people.admin)).status).toBe(403)
    expect(await cellsOf(await ask('', people.neighbour))).toHaveLength(1)
    expect(await cellsOf(await ask('', people.power))).toHaveLength(2)
    await ask('?chip=done')
    expect(await asOwner(at, `select actor, after from audit where action = 'export' order by id desc limit 1`)).toEqual([{ actor: 'secretary', after: { chip: 'done' } }])
  })
})
