import { isOpenHazard, missingOf } from '@wuxin/patrols/hazard.rules'
import type { HazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { newestFirst } from '@wuxin/web/history'
import { joined, type Translate } from '@wuxin/web/i18n'

type Taken = HazardRecord['steps'][number]
const whoOf = ({ actor }: Taken) => actor.unit ?? actor.name

/** What the reader of a hazard must know before anything else, one line each. */
export function hazardWarnings({ state, grade, plan, steps, supervised, reason, extension, photosWaiting, earlier, recurring, passed, mergedInto }: HazardRecord, t: Translate): string[] {
  const latestFirst = [...steps].sort(newestFirst)
  const latest = (action: Taken['action'], isMeant: boolean) => (isMeant ? latestFirst.find((step) => step.action === action) : undefined)
  const isOpen = isOpenHazard(state)
  const supervision = latest('supervise', supervised && isOpen)
  const refused = latest('refuse', state === 'dispatch')
  const reopened = latest('reopen', state === 'dispatch')
  const back = latest('sendBack', state === 'rectify')
  const missing = state === 'dispatch' ? missingOf(grade, plan) : []
  const underWay = passed.filter(({ over }) => !over)
  return [
    ...(supervision ? [t('hazards.supervision', { who: whoOf(supervision), words: supervision.words ?? '' })] : []),
    ...(missing.length > 0 ? [t('hazards.missing', { fields: joined(missing.map((field) => t(`hazards.fields.${field}`))) })] : []),
    ...(extension ? [t('hazards.extensionAsked', { until: extension.until, reason: extension.reason })] : []),
    ...(refused ? [t('hazards.refused', { who: whoOf(refused), reason: refused.words ?? '' })] : []),
    ...(reopened && !refused ? [t('hazards.reopenedWhy', { reason: reopened.words ?? '' })] : []),
    ...(back ? [t('hazards.sentBack', { reason: back.words ?? '' })] : []),
    ...(recurring && isOpen && earlier.length > 0 ? [t('hazards.cameBack', { count: earlier.length })] : []),
    ...(underWay.length > 0 && isOpen ? [t('hazards.passedOn', { to: joined(underWay.map(({ to }) => t(`hazards.passedTo.${to}`))) })] : []),
    ...(photosWaiting > 0 ? [t('hazards.photosWaiting', { count: photosWaiting })] : []),
    ...(state === 'declined' && reason ? [t('hazards.left.declined', { reason })] : []),
    ...(state === 'merged' && mergedInto ? [t('hazards.left.merged', { number: mergedInto.number })] : []),
  ]
}
