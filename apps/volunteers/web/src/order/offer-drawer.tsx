import type { OfferRow } from '@wuxin/volunteers/offer.schema'
import { StepDrawer } from '@wuxin/web/step-drawer'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { offerSteps, type OfferStepName } from './offer-steps.tsx'

/** 修改, 停办 of an item of the catalogue. */
export default function OfferDrawer({ name, offer, onClose }: { name: OfferStepName; offer: OfferRow; onClose: () => void }) {
  const t = useTexts()
  const title = t(`offers.do.${name}`)
  return (
    <StepDrawer
      step={offerSteps[name]}
      title={`${title} · ${offer.title}`}
      record={offer}
      again={() => client.offers.get.query({ id: offer.id })}
      standing={(each) => ({
        [t('offers.label.title')]: each.title, [t('offers.label.words')]: each.words, [t('offers.label.capacity')]: each.capacity === null ? t('offers.unlimited') : String(each.capacity),
        [t('offers.label.closedReason')]: each.closedReason,
      })}
      next={() => t(`offers.done.${name}`)}
      submitLabel={title}
      onClose={onClose}
    />
  )
}
