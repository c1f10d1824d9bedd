import { RoleName } from '@wuxin/web/role-name'
import type { Traced } from '@wuxin/web/trace/traced'
import { UnitName } from '@wuxin/web/unit-name'
import { trpc } from '../api.ts'

/** How the trace of this module is told. */
export const traced: Traced = {
  list: (input) => trpc.audit.list.queryOptions(input),
  history: (ref) => trpc.audit.history.queryOptions(ref),
  verify: (ref) => trpc.audit.verify.queryOptions(ref),
  pages: { events: 'CultureEvent', contests: 'Contest', venues: 'Venue', bookings: 'Booking', quizzes: 'Quiz', sittings: 'Sitting', banks: 'Bank', questions: 'Question' },
  records: ['CultureEvent', 'EventExport', 'SignUp', 'SignUpExport', 'EventPhoto', 'Contest', 'Venue', 'Booking', 'BookingExport', 'PlanItem', 'Bank', 'Question', 'Quiz', 'Sitting', 'Setting'],
  fields: [
    'state', 'number', 'title', 'kind', 'starts', 'ends', 'spot', 'hasSignUp', 'signUpFrom', 'signUpTo', 'signUpClosed', 'capacity', 'ageFrom', 'ageTo', 'guardianUnder', 'familyMost', 'costPlanned', 'costSpent', 'sponsor',
    'organiserUnit', 'organiserRole', 'words', 'summary', 'attended', 'reason', 'dueAt', 'particulars', 'partners', 'photos', 'venue',
    'name', 'group', 'round', 'extra', 'marks', 'outReason', 'publishedAt', 'seal', 'points', 'seconds', 'isNamed',
    'functions', 'equipment', 'hours', 'keeperUnit', 'keeperRole', 'needsApproval', 'retiredReason', 'from', 'to', 'purpose', 'people', 'by', 'day', 'occasion', 'note', 'unit',
    'about', 'text', 'options', 'answer', 'explanation', 'subject', 'difficulty', 'edition', 'retiredAt', 'minutes', 'tries', 'closesAt', 'shows', 'draws', 'openedAt', 'overAt', 'attempt', 'begunAt', 'endedAt', 'ending', 'right', 'score', 'voidedAt', 'voided',
    'position', 'chosen', 'isRight',
  ],
  groups: { kind: 'eventKinds', 'CultureEvent state': 'events.states', 'Contest state': 'contest.states', 'SignUp state': 'signUps.states', 'EventPhoto state': 'photos.states', 'Venue kind': 'venues.kinds', functions: 'venues.functions', 'Booking state': 'bookings.states', 'PlanItem state': 'yearPlan.states', 'Quiz state': 'quizzes.states', 'Question kind': 'questions.kinds', difficulty: 'questions.difficulties', shows: 'quizzes.shows', ending: 'quizzes.endings' },
  values: { sponsor: UnitName, organiserUnit: UnitName, organiserRole: RoleName, keeperUnit: UnitName, keeperRole: RoleName, unit: UnitName },
}
