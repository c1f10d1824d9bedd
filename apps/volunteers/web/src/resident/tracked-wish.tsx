import { useQuery, useQueryClient } from '@tanstack/react-query'
import { PhotoList } from '@wuxin/web/photo-list'
import { BigSteps } from '@wuxin/web/resident/follow/big-steps'
import { LookedUp } from '@wuxin/web/resident/follow/looked-up'
import { client, trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { wishInputs } from './inputs.ts'
import { RateForm } from './rate-form.tsx'
import { TrackedHead } from './tracked-head.tsx'
import { hasLeft, wishWay, type ResidentWish } from './wish-way.ts'
import { WishVerdict } from './wish-verdict.tsx'
import { WithdrawForm } from './withdraw-form.tsx'

/** How far a wish has come: its eight steps, who took it on, what was agreed and done; and what is the wisher's to say. */
export function TrackedWish({ code }: { code: string }) {
  const t = useTexts()
  const queryClient = useQueryClient()
  const keep = (after: ResidentWish) => void queryClient.setQueryData(trpc.residentWishes.track.queryKey({ code }), after)
  const query = useQuery({ ...trpc.residentWishes.track.queryOptions({ code }), retry: false })
  return (
    <LookedUp query={query}>
      {(wish) => (
        <article>
          <TrackedHead record={wish} />
          {hasLeft(wish) && (
            <section className="wx-card">
              <h2>{t(`wish.left.${wish.state}`)}</h2>
              <p>{wish.reason ?? t(`wish.leftWhy.${wish.state}`)}</p>
            </section>
          )}
          {wish.fulfilment && (
            <section className="wx-card">
              <h2>{t('wish.done')}</h2>
              <p className="vt-paragraph">{wish.fulfilment.words}</p>
              <PhotoList links={wish.fulfilment.photos} label={t('wish.photos')} />
            </section>
          )}
          {wish.may.includes('confirm') && <WishVerdict key={wish.state} code={code} wish={wish} />}
          {wish.may.includes('rate') && (
            <RateForm
              key={wish.state}
              number={wish.number}
              inputs={wishInputs}
              rate={async (rating, check) => {
                const given = check((await wishInputs()).residentRateWishInput, { code, ...rating })
                return given && client.residentWishes.rate.mutate(given)
              }}
              onSent={keep}
            />
          )}
          {wish.rating && (
            <p role="status" className="wx-card">
              {t('wish.rated', { score: t(`scores.${wish.rating.score}`) })}
            </p>
          )}
          {wish.contact && !wish.fulfilment && (
            <section className="wx-card">
              <h2>{t('wish.agreed', { day: wish.contact.day })}</h2>
              <p className="vt-paragraph">{wish.contact.words}</p>
            </section>
          )}
          {wish.claimedBy && <p className="wx-quiet">{t('wish.claimedBy', { who: wish.claimedBy })}</p>}
          <BigSteps steps={wishWay(wish, t)} />
          {wish.may.includes('withdraw') && (
            <WithdrawForm
              number={wish.number}
              label={t('wish.withdraw')}
              button={t('wish.sendWithdrawal')}
              inputs={wishInputs}
              withdraw={async (reason, check) => {
                const given = check((await wishInputs()).residentWithdrawWishInput, { code, reason })
                return given && client.residentWishes.withdraw.mutate(given)
              }}
              onSent={keep}
            />
          )}
        </article>
      )}
    </LookedUp>
  )
}
