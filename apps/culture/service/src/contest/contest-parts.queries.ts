import { DomainError } from '@wuxin/platform/error'
import type { RawContest } from '@wuxin/culture/score.rules'
import type { Work } from '@wuxin/service/work'
import { ContestEntrant, ContestJudge, ContestPaper, ContestRelative } from './contest-part.table.ts'
import type { Contest } from './contest.entity.ts'
import { ScoreSheet } from './sheet.entity.ts'
import { SheetCorrection } from './sheet.table.ts'

/** All that a contest holds. */
export interface ContestParts {
  entrants: ContestEntrant[]
  judges: ContestJudge[]
  relatives: ContestRelative[]
  sheets: ScoreSheet[]
  papers: ContestPaper[]
}

/** The parts of a contest, in the order in which pages show them. */
export async function partsOf({ em }: Work, contest: string): Promise<ContestParts> {
  // One after another: they share the connection of their transaction.
  const entrants = await em.find(ContestEntrant, { contest }, { orderBy: { number: 'asc' } })
  const judges = await em.find(ContestJudge, { contest }, { orderBy: { position: 'asc' } })
  const relatives = await em.find(ContestRelative, { contest }, { orderBy: { at: 'asc', id: 'asc' } })
  const sheets = await em.find(ScoreSheet, { contest }, { orderBy: { createdAt: 'asc', id: 'asc' } })
  const papers = await em.find(ContestPaper, { contest }, { orderBy: { round: 'asc', id: 'asc' } })
  return { entrants, judges, relatives, sheets, papers }
}

/** The corrections of a contest's sheets, the latest first. */
export const correctionsOf = ({ em }: Work, contest: string): Promise<SheetCorrection[]> => em.find(SheetCorrection, { contest }, { orderBy: { at: 'desc', id: 'desc' } })

/** What the rules count from: nothing but what is kept. */
export const rawOf = ({ rounds, prizes }: Pick<Contest, 'rounds' | 'prizes'>, { entrants, judges, relatives, sheets, papers }: ContestParts): RawContest => ({
  rounds, entrants, judges, relatives, sheets, papers,
  // Where nobody says which places are honoured, the first one is.
  honours: Math.max(1, prizes.reduce((places, prize) => places + prize.places, 0)),
})

/** The part of this id. Throws NOT_FOUND. */
export function partIn<Part extends { id: string }>(parts: readonly Part[], id: string): Part {
  const found = parts.find((each) => each.id === id)
  if (!found) throw new DomainError('NOT_FOUND', { id })
  return found
}
