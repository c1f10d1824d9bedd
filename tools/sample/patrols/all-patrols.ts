import type { Calendar } from '@wuxin/platform/working-day'
import { hunyuanYear } from './hunyuan.ts'
import type { PatrolPlan } from './patrol-plan.ts'
import { zuoyunNow } from './zuoyun-now.ts'

/** All that the sample tells of the patrols: 浑源县's year 2024 is the same always, what is under way in 左云县 lies around `asOf`. */
export function planPatrols(asOf: Date, calendar: Calendar): PatrolPlan {
  const [year, now] = [hunyuanYear(calendar), zuoyunNow(asOf, calendar)]
  const both = <Part extends keyof PatrolPlan>(part: Part) => [...year[part], ...now[part]]
  return { lists: both('lists'), rules: both('rules'), routes: both('routes'), teams: both('teams'), rounds: both('rounds'), shifts: both('shifts'), hazards: both('hazards') } as PatrolPlan // each part with its own kind
}
