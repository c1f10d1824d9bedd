/** One line of an agenda while it is put in order: a topic from the pool, or a matter in words. */
export type AgendaLine = { topic: string; minutes?: number } | { words: string; minutes?: number }

/** Minutes of a line that nobody gave a length. */
const usual = { topic: 15, words: 10 } as const

/** A line by its own name, whatever its place is. */
export const keyOf = (line: AgendaLine): string => ('topic' in line ? line.topic : `words ${line.words}`)

/** How long a line is meant to take. */
export const lengthOf = (line: AgendaLine): number => line.minutes ?? ('topic' in line ? usual.topic : usual.words)

/** The lines with one of them moved to another place; as they were where there is no such place. */
export function moved<Line>(lines: readonly Line[], from: number, to: number): Line[] {
  const next = [...lines]
  if (from < 0 || to < 0 || from >= lines.length || to >= lines.length) return next
  const [line] = next.splice(from, 1)
  return line === undefined ? next : [...next.slice(0, to), line, ...next.slice(to)]
}

/** The lines with one more, once. */
export const withLine = (lines: readonly AgendaLine[], line: AgendaLine): AgendaLine[] =>
  lines.some((each) => keyOf(each) === keyOf(line)) ? [...lines] : [...lines, line]

/** How long the whole agenda is meant to take. */
export const totalLength = (lines: readonly AgendaLine[]): number => lines.reduce((sum, line) => sum + lengthOf(line), 0)
