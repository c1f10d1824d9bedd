import type { OfferRow } from '@wuxin/volunteers/offer.schema'
import type { Translate } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { RowTitle } from '@wuxin/web/row-title'
import { StateTag } from '@wuxin/web/state-tag'
import { Button } from '@wuxin/web/ui'
import type { OfferStepName } from './offer-steps.tsx'

/** What is offered in words that stand under its name. */
const OfferTitle = ({ row: { title, words, kind, closedReason }, t }: { row: OfferRow; t: Translate }) => (
  <RowTitle number={t(`offers.kinds.${kind}`)} title={title}>
    <span className="wx-quiet">{closedReason === null ? words : t('offers.why', { reason: closedReason })}</span>
  </RowTitle>
)

/** How many more can be ordered this month; who has closed it says why. */
function OfferStanding({ row: { closedReason, isOpen, capacity, taken, free }, t }: { row: OfferRow; t: Translate }) {
  if (closedReason !== null) return <StateTag tone="outOfRemit">{t('offers.closed')}</StateTag>
  if (!isOpen) return <StateTag tone="waiting">{t('offers.outOfTerm')}</StateTag>
  return free === 0 ? <StateTag tone="dueSoon">{t('offers.full')}</StateTag> : <StateTag tone="done">{capacity === null ? t('offers.free') : t('offers.left', { count: free ?? 0, taken })}</StateTag>
}

/** The columns of the catalogue; on a phone the first is the card's title. */
export const offerColumns = (t: Translate, { mayKeep, onStep }: { mayKeep: (offer: OfferRow) => boolean; onStep: (name: OfferStepName, offer: OfferRow) => void }): Column<OfferRow>[] => [
  { key: 'title', title: t('offers.column.offer'), sort: true, render: (row) => <OfferTitle row={row} t={t} /> },
  { key: 'unit', title: t('offers.column.unit'), render: ({ unit }) => unit.name },
  { key: 'place', title: t('offers.column.place'), render: ({ place }) => place.name },
  { key: 'standing', title: t('offers.column.standing'), render: (row) => <OfferStanding row={row} t={t} />, isBadge: true },
  { key: 'capacity', title: t('offers.column.capacity'), render: ({ capacity, taken }) => (capacity === null ? t('offers.unlimited') : t('offers.taken', { count: taken, capacity })) },
  { key: 'from', title: t('offers.column.term'), sort: true, render: ({ from, to }) => (to ? t('offers.term', { from, to }) : t('offers.termOpen', { from })), deskOnly: true },
  {
    key: 'do',
    title: t('offers.column.do'),
    render: (row) =>
      mayKeep(row) && (
        <>
          <Button size="small" type="link" onClick={() => onStep('amend', row)}>
            {t('offers.do.amend')}
          </Button>
          <Button size="small" type="link" onClick={() => onStep('close', row)}>
            {t('offers.do.close')}
          </Button>
        </>
      ),
  },
]
