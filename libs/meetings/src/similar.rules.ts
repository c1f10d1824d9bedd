import { bigrams } from '@wuxin/platform/bigram'

/** Pairs that stand in most topics of a compound, and tell none from another. */
const common = new Set(['小区', '业主', '居民', '建议', '希望', '解决', '问题', '影响', '我们', '大家', '能否', '请求', '物业'])

const termsOf = (text: string): Set<string> => new Set(bigrams(text).filter((term) => term.length > 1 && !common.has(term)))

/** From here on two texts are shown as perhaps the same matter. */
export const similarFrom = 0.3

/** How alike two texts are, from 0 to 1: the pairs of characters that they share, of those that the shorter one has. Fewer than three shared pairs are chance. */
export function similarity(one: string, other: string): number {
  const [fewer, more] = [termsOf(one), termsOf(other)].sort((a, b) => a.size - b.size) as [Set<string>, Set<string>] // two in, two out
  const shared = [...fewer].filter((term) => more.has(term)).length
  return shared < 3 ? 0 : shared / fewer.size
}
