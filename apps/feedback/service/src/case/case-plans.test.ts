import { beforeAll, describe, expect, it } from 'vitest'
import { faultyPlans } from '@wuxin/service/postgres/test-plans'
import { asOwner, serviceUnderTest } from '@wuxin/service/testing'
import { bulkStatements, bulkTables } from '../bulk/bulk-case.fixture.ts'
import { bulkCounties, bulkDirectory } from '../bulk/bulk-place.fixture.ts'
import type { BulkText } from '../bulk/bulk-text.fixture.ts'
import { hotCalls } from '../bulk/hot-call.fixture.ts'
import { service } from '../service.ts'

const until = new Date('2026-11-20T18:00:00+08:00')
const counties = bulkCounties({ rows: 20_000, counties: 40 })
/** Large enough to be worth an index, small enough that the planner is tempted to read it whole. */
const county = counties.toSorted((a, b) => b.cases - a.cases).find(({ cases }) => cases < 600)?.code ?? ''
const at = serviceUnderTest(service, { reach: new Map([['platform', (request: Request) => Response.json(bulkDirectory(request.url.slice(-6)))]]), now: () => until })

const text = (category: string, words: string, unit: number): BulkText => ({ category, words, spot: '3号楼', plan: '现场查看后修复', result: '已修复', answer: '已修复，欢迎监督', unit })
const texts = Array.from({ length: 60 }, (_, at) => [
  text('0301', `垃圾${at}天没有清运。请尽快处理。`, 2), text('0501', `${at}号楼暖气不热。老人受不了。`, 3), at % 6 === 0 ? text('0401', `北门路灯第${at}盏不亮。晚上出行不便。`, 1) : text('0201', `${at}号楼前停车堵路。`, 4),
]).flat()

beforeAll(async () => {
  await asOwner(at, ...bulkStatements({ rows: 20_000, counties, texts, until }), 'vacuum (analyze)')
})

const calls = hotCalls(county, { frequent: '路灯', rare: '第54盏' })

describe('every hot query', () => {
  it.each(Object.entries(calls))('of %s goes by an index, in memory, past few rows that nobody wants', async (_, call) => {
    expect(await faultyPlans(at.service, () => call((caller) => at.as(caller)), bulkTables)).toEqual([])
  })
})
