import type { ListingRecord } from '@wuxin/volunteers/listing.schema'
import { historyOf, postText, saidValues } from '@wuxin/web/history'
import type { Translate } from '@wuxin/web/i18n'
import type { TimelineEntry } from '@wuxin/web/timeline'

/** A listing's history, the newest step first. */
export const listingTimeline = ({ steps }: Pick<ListingRecord, 'steps'>, t: Translate): TimelineEntry[] =>
  historyOf(steps, {
    who: ({ actor }) => postText(actor) ?? t('listings.system'),
    what: ({ action, params }) => t(`listings.did.${action}`, saidValues(params, () => undefined)),
    tones: { add: 'waiting', close: 'outOfRemit', expire: 'outOfRemit' },
  })
