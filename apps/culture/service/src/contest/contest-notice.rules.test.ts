import { Directory } from '@wuxin/service/directory'
import { compound } from '@wuxin/service/test-county'
import { describe, expect, it } from 'vitest'
import { directory as snapshot } from '../culture.fixture.ts'
import { completeNotice, noticesOf } from './contest-notice.rules.ts'

const directory = new Directory(snapshot)
const contest = { id: 'c1', area: compound, title: '总决赛', state: 'scoring' as const }
const judges = [{ person: 'library', outFrom: null }, { person: null, outFrom: null }, { person: 'school', outFrom: 0 }]
const told = (action: string, state: 'scoring' | 'settled' | 'published' = 'scoring', actorId = 'secretary') => noticesOf({ ...contest, state }, judges, { action, actorId }, directory).map(({ to, text, link }) => [to, text, link])

describe('who is told of a contest', () => {
  it('are its judges with an account where a round opens, but not who has left', () => {
    const own = [[[{ user: 'library' }], 'notice.contest.begin', '/m/culture/judging/c1']]
    expect(told('begin')).toEqual(own)
    expect(told('settle')).toEqual([[[{ user: 'library' }], 'notice.contest.settle', '/m/culture/judging/c1']])
    expect(told('settle', 'settled')).toEqual([])
    expect(told('enrol')).toEqual([])
  })

  it('are those who run it when the last sheet is there, or when somebody else publishes', () => {
    expect(told('publish', 'published', 'township')).toEqual([[[{ user: 'secretary' }], 'notice.contest.publish', '/m/culture/contests/c1']])
    expect(told('publish', 'published')).toEqual([[[], 'notice.contest.publish', '/m/culture/contests/c1']])
    expect([true, false].map((isComplete) => completeNotice(contest, isComplete, directory).text)).toEqual(['notice.contest.complete', 'notice.contest.extra'])
  })
})
