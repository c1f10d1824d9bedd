import { useQuery } from '@tanstack/react-query'
import { offerKinds, type OfferKind } from '@wuxin/volunteers/order.schema'
import { BigChoice } from '@wuxin/web/resident/big-choice'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import type { ResidentForm } from '@wuxin/web/resident/use-resident-form'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

interface Chosen {
  offer: string | null
  kind: OfferKind | null
}

/** Which service: one of those that are offered here, or none of them, and then which kind. What is full this month is named and cannot be chosen. */
export function OfferPart({ form, area }: { form: Pick<ResidentForm<Chosen>, 'values' | 'set' | 'errorOf'>; area: string }) {
  const t = useTexts()
  const query = useQuery(trpc.residentOrders.offers.queryOptions({ area }))
  const { offer, kind } = form.values
  return (
    <LookedUp query={query}>
      {(offers) => {
        const full = offers.filter(({ free }) => free === 0)
        const isListed = offers.some(({ id }) => id === offer)
        const hintOf = ({ unit, words, free }: (typeof offers)[number]) => [unit, words, free === null ? null : t('order.free', { count: free })].filter(Boolean).join(' · ')
        const choose = (value: string) => {
          form.set('offer', value)
          form.set('kind', offers.find(({ id }) => id === value)?.kind ?? null)
        }
        return (
          <>
            {offers.length > full.length && (
              <BigChoice
                label={t('order.offer')}
                options={[
                  ...offers.filter(({ free }) => free !== 0).map((each) => ({ value: each.id, label: each.title, hint: hintOf(each) })),
                  { value: 'none', label: t('order.otherwise'), hint: t('order.otherwiseHint') },
                ]}
                value={isListed ? offer : offer === 'none' ? 'none' : null}
                onChange={choose}
                error={offer === null ? form.errorOf('kind') : undefined}
              />
            )}
            {full.length > 0 && <p className="wx-quiet">{t('order.full', { titles: full.map(({ title }) => title).join('、') })}</p>}
            {(offers.length === full.length || (offer !== null && !isListed)) && (
              <BigChoice
                label={t('order.kind')}
                options={offerKinds.map((value) => ({ value, label: t(`order.kinds.${value}`) }))}
                value={kind}
                onChange={(value) => form.set('kind', value as OfferKind) /* one of the options above */}
                error={form.errorOf('kind')}
              />
            )}
          </>
        )
      }}
    </LookedUp>
  )
}
