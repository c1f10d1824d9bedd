import { maskWords } from '@wuxin/platform/mask'
import { limits } from './meetings.schema.ts'

/** The title of a topic that came without one: its first sentence, cut where it is long, with the numbers of people masked. */
export function topicTitleOf(words: string): string {
  const first = words.split(/[。！？!?；;\n]/).find((each) => each.trim() !== '') ?? words
  const sentence = [...maskWords(first.trim())]
  return sentence.length <= limits.title ? sentence.join('') : `${sentence.slice(0, limits.title - 1).join('')}…`
}
