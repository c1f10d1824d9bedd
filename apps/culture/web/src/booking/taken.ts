import { problemOf } from '@wuxin/web/problem'

/** The free hours that come with the word that somebody was first; null where it was refused for something else. */
export function freeOf(error: unknown): { from: string; to: string }[] | null {
  const { code, params } = problemOf(error)
  return code === 'VENUE_TAKEN' ? ((params['free'] ?? []) as { from: string; to: string }[]) : null // VenueErrors says so
}
