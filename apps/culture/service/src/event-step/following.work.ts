import { keepBooking } from '../booking/event-booking.work.ts'
import { followContests } from '../contest/event-contests.work.ts'
import type { FollowEvent } from '../event/event.work.ts'
import { followQuiz } from '../quiz/quiz.work.ts'
import { followLine } from '../sign-up/sign-up.work.ts'
import { releaseItem } from '../year-plan/plan-item.work.ts'

/** What hangs on an event and moves with its steps, in this order; each noun looks at `step.action`, and what it throws undoes the step. */
export const followers: readonly FollowEvent[] = [keepBooking, followLine, releaseItem, followQuiz, followContests]
