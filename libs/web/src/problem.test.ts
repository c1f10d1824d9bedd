import { beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { addWords, startTexts } from './i18n.ts'
import { faultOf, fieldText, problemOf, problemText, unsentText } from './problem.ts'

beforeAll(async () => {
  await startTexts()
  const words = async () => ({ default: { errors: { CASE_CLOSED: '{{number}} 已办结' }, fields: { UNIT_TWICE: '同一个单位选了两次' } } })
  await addWords('feedback', { 'zh-CN': words, 'en-US': words })
})

const refused = (data: object) => Object.assign(new Error('x'), { name: 'TRPCClientError', data })

it("a module's error is said in the module's words, with its values", () => {
  const error = refused({ httpStatus: 409, domain: { code: 'CASE_CLOSED', params: { number: 'MQ-1' }, level: 'conflict' }, requestId: 'r1' })
  expect(problemText(error, 'feedback')).toBe('MQ-1 已办结')
  expect(problemOf(error)).toMatchObject({ code: 'CASE_CLOSED', level: 'conflict', status: 409, requestId: 'r1' })
})

it('an error that every module shares is said by the kit', () => {
  expect(problemText(refused({ httpStatus: 403, domain: { code: 'FORBIDDEN', params: {}, level: 'refused' } }), 'feedback')).toBe('您没有做这件事的权限。')
})

it('a lost connection says so, and where somebody wrote something that it is not lost', () => {
  expect(problemOf(new TypeError('fetch failed')).code).toBe('OFFLINE')
  expect(problemText(new TypeError('fetch failed'))).toBe('连不上服务器，请检查网络后再试。')
  expect(unsentText(new TypeError('fetch failed'))).toBe('连不上服务器，请检查网络后再试。您写的内容还在。')
  expect(unsentText(refused({ httpStatus: 403, domain: { code: 'FORBIDDEN', params: {}, level: 'refused' } }))).not.toContain('您写的内容')
})

it('a service that does not answer is unavailable, not offline', () => {
  expect(problemOf(Object.assign(new Error('x'), { name: 'TRPCClientError', meta: { response: { status: 502 } } })).code).toBe('UNAVAILABLE')
})

it('an unknown fault says nothing of its inside', () => {
  expect(problemText(new Error('select * from secrets'))).toBe('出错了，请稍后再试。')
})

const schema = z.object({ kind: z.enum(['one', 'two']), words: z.string().trim().min(4).max(10), units: z.array(z.string()).refine((units) => new Set(units).size === units.length, { error: 'UNIT_TWICE' }) })

function faultsOf(input: object) {
  return schema.safeParse(input).error?.issues.map((issue) => {
    const fault = faultOf(issue, input)
    return `${fault.path}: ${fieldText(fault, 'feedback')}`
  })
}

it('a field is refused alike by the page and by the service: with the limit that it breaks', () => {
  expect(faultsOf({ kind: 'one', words: '灯', units: ['a', 'a'] })).toEqual(['words: 至少 4 个字', 'units: 同一个单位选了两次'])
  expect(fieldText({ code: 'too_big', params: { origin: 'string', maximum: 10 } })).toBe('最多 10 个字')
})

it('what is refused while nothing was entered is required', () => {
  expect(faultsOf({ words: '', units: [] })).toEqual(['kind: 必填', 'words: 必填'])
})
