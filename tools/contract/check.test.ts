import type { ProcedureContract, ServiceContract, Standing, WebContract } from '@wuxin/platform/contract.schema'
import { expect, it } from 'vitest'
import { after, breaksInTurn, type Offered } from './check.ts'

const service = (parts: Partial<ServiceContract> = {}): ServiceContract => ({ part: 'service', platform: 1, procedures: {}, publishes: {}, subscribes: {}, permissions: [], ...parts })
const web = (parts: Partial<WebContract> = {}): WebContract => ({
  part: 'web', platform: 1, title: { 'zh-CN': '会议', 'en-US': 'Meetings' }, uses: {}, slots: { offers: [], fills: [] }, permissions: [], words: { 'zh-CN': [], 'en-US': [] }, ...parts,
})
const offered = (version: string, contract: Offered['contract']): Offered => ({ module: 'meetings', version, contract })
const standing = (version: string, contract: Standing['contract'], at: Standing['standing']): Standing => ({ ...offered(version, contract), standing: at })
const list: ProcedureContract = { type: 'query', input: null, output: { type: 'object' } }

it('what was live is the last good one, and what was that is gone', () => {
  const [old, now, next] = [standing('1', service(), 'previous'), standing('2', service(), 'live'), offered('3', service())]
  expect(after([old, now, standing('9', web(), 'live')], next).map((each) => `${each.version} ${each.standing}`)).toEqual(['9 live', '2 previous', '3 live'])
  expect(after([old, now], offered('2', service()))).toEqual([old, now])
})

it('pages may need what the service published before them newly allows', () => {
  const parts = [offered('2', service({ permissions: ['topic:list'] })), offered('2', web({ permissions: ['topic:list'] }))]
  expect(breaksInTurn(parts, [standing('1', service(), 'live'), standing('1', web(), 'live')])).toEqual([])
})

it('a new state breaks nothing: the service answers it first, then the pages ask for it', () => {
  const listing = (...states: string[]): ProcedureContract => {
    const state = { type: 'object', properties: { state: { type: 'string', enum: states } }, required: ['state'] }
    return { type: 'query', input: state, output: state }
  }
  const both = (procedure: ProcedureContract) => [service({ procedures: { 'topics.list': procedure } }), web({ uses: { meetings: { 'topics.list': procedure } } })]
  const stands = both(listing('open', 'closed')).map((contract) => standing('1', contract, 'live'))
  const next = both(listing('open', 'paused', 'closed')).map((contract) => offered('2', contract))
  expect(breaksInTurn(next, stands)).toEqual([])
  expect(breaksInTurn(next.toReversed(), stands).map(({ reason, field }) => `${reason} ${field}`)).toEqual(['INPUT_NARROWED state'])
})

it('every part is told of what it breaks', () => {
  const calling = web({ uses: { meetings: { 'topics.list': list } } })
  const parts = [offered('2', service()), offered('2', web({ words: { 'zh-CN': ['a'], 'en-US': [] } }))]
  expect(breaksInTurn(parts, [standing('1', service({ procedures: { 'topics.list': list } }), 'live'), standing('1', calling, 'live')]).map(({ reason }) => reason)).toEqual(['PROCEDURE_MISSING', 'WORDS_UNEVEN'])
})
