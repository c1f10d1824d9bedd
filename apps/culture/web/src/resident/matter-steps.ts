import type { MatterState, TrackedMatter } from '@wuxin/culture/matter.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { BigStep } from '@wuxin/web/resident/follow/big-steps'

/** What residents see of a matter's way, in its order; spelt out, for their page is drawn without the schema. */
const way: readonly MatterState[] = ['open', 'under_way', 'closed']

/** The way of a matter as the page draws it. */
export function matterSteps({ state, addedAt }: TrackedMatter, t: Translate): BigStep[] {
  const now = way.indexOf(state)
  return way.map((key, index) => ({
    key,
    label: t(`states.${key}`),
    hint: t(`resident.hint.${key}`),
    standing: index < now || state === 'closed' ? 'done' : index === now ? 'now' : 'waiting',
    done: index === 0 ? [{ text: t('resident.received'), at: addedAt }] : [],
  }))
}
