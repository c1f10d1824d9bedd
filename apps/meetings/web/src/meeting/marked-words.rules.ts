/** A piece of a text; `at` is where it begins. */
export interface Piece {
  at: number
  text: string
  isMarked: boolean
}

/** A text cut at the words to be marked, the longest first, so that 王小明 is not cut at 王小. */
export function partsOf(text: string, marked: readonly string[]): Piece[] {
  const sought = [...new Set(marked.filter(Boolean))].sort((one, other) => other.length - one.length)
  const pieces: Piece[] = []
  let begin = 0
  for (let at = 0; at < text.length; ) {
    const found = sought.find((word) => text.startsWith(word, at))
    if (!found) {
      at += 1
      continue
    }
    if (at > begin) pieces.push({ at: begin, text: text.slice(begin, at), isMarked: false })
    pieces.push({ at, text: found, isMarked: true })
    at += found.length
    begin = at
  }
  if (begin < text.length) pieces.push({ at: begin, text: text.slice(begin), isMarked: false })
  return pieces
}
