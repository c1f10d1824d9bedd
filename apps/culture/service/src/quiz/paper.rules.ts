import { choicesOf, type Difficulty, type QuestionKind } from '@wuxin/culture/question.rules'
import type { Draw } from '@wuxin/culture/quiz.rules'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** A question, as far as papers are drawn by it. */
export interface Drawable {
  id: string
  code: string
  kind: QuestionKind
  options: readonly string[]
  subject: string
  difficulty: Difficulty
}

/** A question of a paper: the edition that was drawn, and in which order its options stand. */
export interface PaperQuestion {
  question: string
  options: number[]
  points: number
}

/** A draw that finds fewer questions than it wants, counted from 1. */
export interface Shortage {
  draw: number
  wanted: number
  found: number
}

const fits = ({ subject, kind, difficulty }: Draw, question: Drawable): boolean =>
  (subject === null || subject === question.subject) && (kind === null || kind === question.kind) && (difficulty === null || difficulty === question.difficulty)

/**
 * Gives every draw its questions, none twice: a question that one draw holds goes to another that finds no other as long as the first finds a
 * substitute (augmenting paths), so that draws which overlap never want for what is there.
 */
function assigned<Question extends Drawable>(draws: readonly Draw[], pool: readonly Question[]): Question[][] {
  const candidates = draws.map((draw) => pool.flatMap((question, at) => (fits(draw, question) ? [at] : [])))
  const holder = new Map<number, number>()
  const seek = (draw: number, seen: Set<number>): boolean =>
    (candidates[draw] ?? []).some((at) => {
      if (seen.has(at)) return false
      seen.add(at)
      const held = holder.get(at)
      if (held !== undefined && !seek(held, seen)) return false
      holder.set(at, draw)
      return true
    })
  draws.forEach(({ count }, draw) => {
    for (let left = count; left > 0 && seek(draw, new Set()); left -= 1);
  })
  return draws.map((_, draw) => pool.filter((_question, at) => holder.get(at) === draw))
}

/** Which draws find too few questions; none where a paper can be drawn. */
export const shortagesOf = (draws: readonly Draw[], pool: readonly Drawable[]): Shortage[] =>
  assigned(draws, pool).flatMap((found, at) => {
    const wanted = draws[at]?.count ?? 0
    return found.length < wanted ? [{ draw: at + 1, wanted, found: found.length }] : []
  })

/** A seed as papers are drawn from: a whole number of 32 bits. */
export const seeds = 2 ** 31 - 1

/**
 * The paper of a seed: questions, their order within each draw, and the order of the options follow from it, from the draws and from the pool alone,
 * in whatever order the pool comes. Xoroshiro128+ of pure-rand, whose sequence is the same on every machine. True and false stay in their order.
 */
export function drawPaper(seed: number, draws: readonly Draw[], pool: readonly Drawable[]): PaperQuestion[] {
  const source = xoroshiro128plus(seed)
  const shuffled = <Each>(all: readonly Each[]): Each[] => {
    const rest = [...all]
    return all.flatMap(() => rest.splice(uniformInt(source, 0, rest.length - 1), 1))
  }
  const mixed = shuffled(pool.toSorted((one, other) => (one.code < other.code ? -1 : 1)))
  return assigned(draws, mixed).flatMap((found, at) =>
    shuffled(found).map((question) => {
      const order = Array.from({ length: choicesOf(question) }, (_, option) => option)
      return { question: question.id, options: question.kind === 'true_false' ? order : shuffled(order), points: draws[at]?.points ?? 0 }
    }),
  )
}
