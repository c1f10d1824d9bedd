import { skipToken, useQuery } from '@tanstack/react-query'
import type { MeetingState } from '@wuxin/meetings/meeting.schema'
import { renewEvery } from '@wuxin/web/query-client'
import { trpc } from '../api.ts'

/** How often a meeting is asked for again while others act on it too: milliseconds. */
const often: Partial<Record<MeetingState, number>> = { notified: 10_000, in_session: 3_000, minutes: 10_000 }

/** A meeting as it stands; while it is in session it follows what the others do. */
export function useMeeting(id: string | undefined) {
  return useQuery(
    trpc.meetings.get.queryOptions(id ? { id } : skipToken, {
      // Every error of a client is an Error; its declared type has no name for it.
      refetchInterval: ({ state }) => renewEvery((state.data && often[state.data.state]) ?? false)({ state: { error: state.error as Error | null } }),
    }),
  )
}
