import type { ListingState } from '@wuxin/volunteers/listing.rules'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<ListingState, StateTone> = { draft: 'waiting', published: 'underWay', closed: 'outOfRemit', expired: 'outOfRemit' }

/** Where a listing stands: 拟定, 已发布, 已下架, 已到期. */
export function ListingStateTag({ state }: { state: ListingState }) {
  const t = useTexts()
  return <StateTag tone={tones[state]}>{t(`listings.states.${state}`)}</StateTag>
}
