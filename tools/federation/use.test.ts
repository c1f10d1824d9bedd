import { describe, expect, it } from 'vitest'
import type { ProcedureContract } from '@wuxin/platform/contract.schema'
import { calledOf } from './use-calls.ts'
import { emptyReading, readCode, readsName } from './use-read.ts'

const read = (code: string) => {
  const reading = emptyReading()
  readCode(code, reading)
  return reading
}

describe('a name is read where it is', () => {
  it.each([
    ['a member', 'row.phone'], ['a member that may be absent', 'row?.phone'], ['a member in a list', 'rows.map((row) => row.phone)'], ['a member by a text', 'row["phone"]'],
    ['a pattern', 'const { phone } = row'], ['a pattern under another name', 'const { phone: called = "" } = row'], ['a pattern of an argument', 'rows.map(({ phone }) => phone)'],
    ['a pattern below another', 'const { reporter: { phone } } = row'], ['a pattern that is assigned', '({ phone: a } = row)'], ['asked for', '"phone" in row'],
    ['a text', 'field({ name: "phone" })'], ['a step of a path', 'field({ name: "reporter.phone" })'], ['a sort key', 'sort("-phone")'], ['a template without holes', 'row[`phone`]'],
    ['put together of known texts', 'row["pho" + "ne"]'], ['put together of what is not known', 'row[`${part}ne`]'], ['put together by a sum', 'row["pho" + part]'],
    ['put together in a pattern', 'const { [`pho${part}`]: it } = row'],
  ])('%s', (_, code) => {
    expect(readsName(read(code))('phone')).toBe(true)
  })

  it.each([
    ['the key of an object that is made', 'make({ phone: given })'], ['the key of a schema', 'const input = object({ phone: text().max(20), "phone": text() })'],
    ['a variable', 'const phone = row.number; show(phone)'], ['part of another name', 'row.phones'], ['put together otherwise', 'row[`${part}At`]'],
    ['a computed member of which nothing is known', 'row[key]'], ['a word in a long text', `say("${'Call by phone or come to the office. '.repeat(3)}")`],
  ])('not %s', (_, code) => {
    expect(readsName(read(code))('phone')).toBe(false)
  })
})

const procedure = (type: ProcedureContract['type']): ProcedureContract => ({ type, input: null, output: null })
const procedures = {
  'cases.list': procedure('query'), 'cases.accept': procedure('mutation'), 'cases.close': procedure('mutation'), 'rules.list': procedure('query'),
  'rules.inForce': procedure('query'), 'notices.live': procedure('subscription'), 'ping': procedure('query'),
}

describe('a call is found where', () => {
  it.each<[string, string, string[]]>([
    ['its options are made', 'useQuery(a.i.cases.list.queryOptions({ page: 1 }))', ['cases.list']],
    ['it is called', 'async () => (await t.S.cases.accept.mutate({ id })).version', ['cases.accept']],
    ['it is handed on', 'drawer({ submit: t.S.cases.accept.mutate })', ['cases.accept']],
    ['it is kept to be called', 'const accept = client.cases.accept', ['cases.accept']],
    ['it is called with brackets', 'client["cases"]["list"].query()', ['cases.list']],
    ['it is called if it is there', 'client?.cases?.list.query()', ['cases.list']],
    ['its key is used', 'cache.set(trpc.rules.list.queryKey(), rows)', ['rules.list']],
    ['it is listened to', 'client.notices.live.subscribe(undefined, {})', ['notices.live']],
    ['it is named by a text', 'ask("rules.inForce", {}, list)', ['rules.inForce']],
    ['it is named by a text that is put together', 'client.query(`rules.${which}`)', ['rules.list', 'rules.inForce']],
    ['the step is computed', 'submit: (input) => client.cases[step].mutate(input)', ['cases.accept', 'cases.close']],
    ['the router is computed', 'client[router].list.query()', ['cases.list', 'rules.list']],
    ['the step is put together', 'client.cases[`c${rest}`].mutate(input)', ['cases.close']],
    ['the router has another name', 'const cases = client.cases; cases.close.mutate({ id })', ['cases.close']],
    ['the procedure is taken out of its router', 'const { close } = client.cases; close.mutate({ id })', ['cases.close']],
    ['it has no router', 'client.ping.query()', ['ping']],
  ])('%s', (_, code, found) => {
    expect(calledOf(procedures, read(code))).toEqual(found)
  })

  it.each([
    ['answers of the same router are only forgotten', 'cache.invalidateQueries(trpc.cases.pathFilter())'],
    ['something else is called so', 'mutation.mutate({ id }); store.query("open")'],
    ['a text only begins as one', 'say("cases.list.title")'],
    ['nothing is known of the call', 'client[router][step].mutate(input)'],
    ['a name is that of a procedure without a router', 'network.ping'],
  ])('not where %s', (_, code) => {
    expect(calledOf(procedures, read(code))).toEqual([])
  })
})

it('services are those that the code asks for', () => {
  expect([...read('let { trpc: a } = (0, n("k").moduleApi)("feedback"); moduleApi("platform")').services]).toEqual(['feedback', 'platform'])
  expect(() => read('moduleApi(which)')).toThrow('moduleApi is given something else')
})

it('slots are those of pages, not those that panels fill', () => {
  expect([...read('record({ related: { slot: "feedback.case", payload } }); define({ panels: [{ slot: "platform.area", load }] })').slots]).toEqual(['feedback.case'])
})
