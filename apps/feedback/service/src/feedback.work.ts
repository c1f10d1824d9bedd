import { feedbackSettings, type FeedbackSettings } from '@wuxin/feedback/settings.schema'
import { actingWith, type ActingUnder } from '@wuxin/service/life/acting'
import { SettingsOf } from '@wuxin/service/settings'

/** The settings of a county: clocks, ratings, escalation, extensions. Cases keep the version that they began under. */
export const settings = new SettingsOf(feedbackSettings)

/** Who takes a step on a case, when, and what its county knows and says. */
export type Acting = ActingUnder<FeedbackSettings>

export const actingOn = actingWith(settings)
