import { commonLimits } from './limit.rules.ts'
import { maskWords } from './mask.ts'

/** The title of what came without one: its first sentence, cut where it is long. Lists and sheets show it, so numbers of people in it are masked. */
export function titleOf(words: string, longest: number = commonLimits.title): string {
  const first = words.split(/[。！？!?；;\n]/).find((each) => each.trim() !== '') ?? words
  return cutTo(maskWords(first.trim()), longest)
}

/** A text of at most so many characters; what was cut shows as such. */
export function cutTo(text: string, longest: number): string {
  const characters = [...text]
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`
}
