import type { Calendar } from '@wuxin/platform/working-day'
import { activityNow, activityYear } from './activities.ts'
import { alliances } from './alliances.ts'
import { hengyuanCare } from './hengyuan-care.ts'
import { hengyuanYear } from './hengyuan.ts'
import { livelihoodYear } from './livelihood.ts'
import { careNow } from './now-care.ts'
import { catalogue, requestsNow } from './now-requests.ts'
import { teamsNow } from './now-teams.ts'
import { rosters } from './rosters.ts'
import { listsNow, listYear } from './three-lists.ts'
import type { VolunteerPlan } from './volunteer-plan.ts'

/** Ends of months on which what nobody rated has lapsed by itself. */
const clocks = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2024, month + 1, 0, 15, 30)))

/** All that the sample tells of what people do for one another: the year 2024 is the same always, what is under way lies around `asOf`. */
export const planVolunteers = (asOf: Date, calendar: Calendar): VolunteerPlan => ({
  rosters: rosters(calendar),
  activities: [...activityYear(calendar), activityNow(asOf, calendar)],
  records: [
    ...catalogue(calendar), ...livelihoodYear(calendar), ...hengyuanYear(calendar), ...hengyuanCare(asOf, calendar), ...listYear(calendar), ...alliances('zuoyun', calendar),
    ...alliances('hunyuan', calendar), ...requestsNow(asOf, calendar), ...careNow(asOf, calendar), ...teamsNow(asOf, calendar), ...listsNow(asOf, calendar),
  ],
  clocks,
})
