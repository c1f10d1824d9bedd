import { contestChips, entrantKinds } from '@wuxin/culture/contest-input.schema'
import { contestActions, contestLacks, contestLines, contestStates } from '@wuxin/culture/contest.schema'
import { roundCounts, roundMeans, tieRules } from '@wuxin/culture/score.rules'
import { describe, expect, it } from 'vitest'
import zhCN from '../locales/zh-CN.json'
import { paperSources } from './papers-lines.ts'

const { contest, judging, notice } = zhCN
/** What a text of each group must exist for; both languages have the same keys, as the test of the face holds. Texts of counts have their own ending. */
const said: [name: string, texts: object, codes: readonly string[]][] = [
  ['states', contest.states, contestStates], ['chips', contest.chips, contestChips], ['steps', contest.do, contestActions], ['waiting', contest.waiting, contestStates], ['lacks', contest.lacks, contestLacks],
  ['history', contest.did, contestLines.map((line) => (line === 'enrol' || line === 'takePapers' ? `${line}_other` : line))], ['means', contest.means, roundMeans], ['ties', contest.ties, tieRules], ['counts', contest.counts, roundCounts],
  ['counted', contest.counted, roundCounts], ['kinds', contest.kinds, entrantKinds], ['lines', contest.linesHint, entrantKinds], ['sources', contest.sources, paperSources], ['closed', judging.closed, contestStates],
  ['notices', notice.contest, ['begin', 'reopen', 'settle', 'cancel', 'publish', 'complete', 'extra']],
]

describe('the texts of contests', () => {
  it.each(said)('have a word for each of their %s', (_, texts, codes) => expect(codes.filter((code) => !Object.hasOwn(texts, code))).toEqual([]))
})
