import './resident.css'
import { limits } from '@wuxin/volunteers/limit.rules'
import type { OfferKind } from '@wuxin/volunteers/order.schema'
import { toldAsSent } from '@wuxin/web/resident/as-sent'
import { CodedForm } from '@wuxin/web/resident/coded-form'
import { PlaceChoice } from '@wuxin/web/resident/place-choice'
import { useResidentForm } from '@wuxin/web/resident/use-resident-form'
import { useResidentPlace } from '@wuxin/web/resident/use-resident-place'
import { WordsPart, type Told } from '@wuxin/web/resident/words-part'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { DayField } from './day-field.tsx'
import { orderInputs } from './inputs.ts'
import { OfferPart } from './offer-part.tsx'
import { blankReach, ReachPart, reachAsSent, type Reach } from './reach-part.tsx'

interface Written extends Told, Reach {
  /** An offer's id, or `none`: the community then finds who does it. */
  offer: string | null
  kind: OfferKind | null
  /** `YYYY-MM-DD`, or blank where any day suits. */
  day: string
}

const blank: Written = { words: '', photos: [], offer: null, kind: null, day: '', ...blankReach }

/** 点服务: which service of the place, or which kind, what is wanted, and how one is found. What is written stays on the phone until it is sent. */
export default function OrderPage() {
  const t = useTexts()
  const place = useResidentPlace()
  const form = useResidentForm<Written>('volunteers.order', blank)
  const { values } = form
  const send = async () => {
    const { residentOrderInput } = await orderInputs()
    const offer = values.offer === 'none' ? null : values.offer
    const order = form.check(residentOrderInput, { area: place.chosen?.code, offer, kind: values.kind, day: values.day || null, ...toldAsSent(values), ...reachAsSent(values) })
    return order && { words: order.words, ...(await client.residentOrders.order.mutate(order)) }
  }
  return (
    <CodedForm
      title={t('order.title')}
      about={t('order.about')}
      form={form}
      inputs={orderInputs}
      send={send}
      note={t('order.promise')}
      after={() => ({ steps: (['dispatch', 'accept', 'serve', 'rate'] as const).map((step) => t(`order.next.${step}`)), follow: t('order.follow'), again: t('order.again') })}
    >
      <PlaceChoice place={place} error={form.errorOf('area')} />
      {place.chosen && <OfferPart form={form} area={place.chosen.code} />}
      <WordsPart form={form} label={t('order.words')} hint={t('order.wordsHint')} longest={limits.words} photos={limits.photos} />
      <DayField label={t('order.day')} hint={t('order.dayHint')} value={values.day} onChange={(day) => form.set('day', day)} error={form.errorOf('day')} />
      <ReachPart form={form} />
    </CodedForm>
  )
}
