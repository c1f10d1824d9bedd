/**
 * Chinese search without a dictionary: texts are indexed as pairs of neighbouring characters in a `text[]` column, and
 * what the index finds is re-checked. 停车位 becomes 停车 and 车位. Words of other scripts and numbers are indexed whole
 * and by their beginnings of two characters and more, so that a case number is found while it is typed.
 */

const longestPrefix = 16
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu
const han = /^\p{Script=Han}/u

/** Full-width and compatibility forms as plain ones (NFKC), lower case. Index, query and re-check all compare this. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** The terms to index for a text, each once. A lone Chinese character between others is a term of its own. */
export function bigrams(text: string): string[] {
  const terms = new Set<string>()
  for (const [run] of foldText(text).matchAll(runs)) {
    if (han.test(run)) addPairs(run, terms)
    else {
      terms.add(run)
      for (let length = 2; length < Math.min(run.length, longestPrefix + 1); length += 1) terms.add(run.slice(0, length))
    }
  }
  return [...terms]
}

/**
 * The terms that a text must all have (`@>`) to match a query. Empty if the query has no word of two Chinese characters,
 * nor one of another script: then the re-check alone filters the scope.
 */
export function queryBigrams(query: string): string[] {
  const terms = new Set<string>()
  for (const [run] of foldText(query).matchAll(runs)) {
    if (!han.test(run)) terms.add(run.length > longestPrefix ? run.slice(0, longestPrefix) : run)
    else if ([...run].length > 1) addPairs(run, terms)
  }
  return [...terms]
}

/** The re-check: every word of the query (parted by spaces) occurs in the text as it stands. */
export function matchesQuery(text: string, query: string): boolean {
  const folded = foldText(text)
  return wordsOf(query).every((word) => folded.includes(word))
}

/** The re-check in SQL: patterns that `lower(normalize(text, NFKC)) LIKE` must all satisfy, with `\` as escape. */
export function queryPatterns(query: string): string[] {
  return wordsOf(query).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
}

function wordsOf(query: string): string[] {
  return foldText(query).split(/\s+/).filter((word) => word !== '')
}

function addPairs(run: string, terms: Set<string>): void {
  const characters = [...run]
  if (characters.length === 1) terms.add(run)
  for (let at = 1; at < characters.length; at += 1) terms.add(`${characters[at - 1]}${characters[at]}`)
}
