import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import { newestFirst } from '@wuxin/web/history'
import type { Translate } from '@wuxin/web/i18n'

type Taken = OrderRecord['steps'][number]
const whoOf = ({ actor }: Taken) => actor.unit ?? actor.name

/** What the reader of an order must know before anything else, one line each. */
export function orderWarnings({ state, steps, supervised, reopened, reason, ratings, unread }: OrderRecord, t: Translate): string[] {
  const latestFirst = [...steps].sort(newestFirst)
  const latest = (action: Taken['action'], isMeant: boolean) => (isMeant ? latestFirst.find((step) => step.action === action) : undefined)
  const supervision = latest('supervise', supervised)
  const refused = latest('refuse', state === 'dispatch')
  const back = latest('sendBack', state === 'serve')
  const bad = state === 'serve' && reopened > 0 ? ratings.at(-1) : undefined
  return [
    ...(supervision ? [t('orders.supervision', { who: whoOf(supervision), words: supervision.words ?? '' })] : []),
    ...(unread > 0 ? [t('orders.remarked', { count: unread })] : []),
    ...(refused ? [t('orders.refused', { who: whoOf(refused), reason: refused.words ?? '' })] : []),
    ...(back ? [t('orders.sentBack', { reason: back.words ?? '' })] : []),
    ...(bad && !back ? [t('orders.ratedBadly', { score: bad.score, words: bad.words ?? '' })] : []),
    ...(reason && (state === 'declined' || state === 'withdrawn') ? [t(`orders.left.${state}`, { reason })] : []),
  ]
}
