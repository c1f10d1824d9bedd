import { mayReadOrder } from '@wuxin/volunteers/order.rules'
import type { OrderRecord } from '@wuxin/volunteers/order-view.schema'
import type { Fact } from '@wuxin/web/facts'
import { joined } from '@wuxin/web/i18n'
import { MaskedText } from '@wuxin/web/masked-text'
import { Moment } from '@wuxin/web/moment'
import { PhotoList } from '@wuxin/web/photo-list'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { outcomeText } from './order-columns.tsx'
import { orderNoun } from './order-noun.ts'

/** The facts of an order: what is wanted, where and by whom, who comes when; what was done, by whom, and how it was rated. */
export function useOrderFacts(record: OrderRecord | undefined): Fact[] {
  const t = useTexts()
  const { caller } = useSession()
  if (!record) return []
  const { orderer, result, ratings, people, day, appointment } = record
  const contact = [orderer.name, orderer.phone, orderer.spot].filter(Boolean).join(' ')
  const reveal = async (reason: string) => {
    const { name, phone, spot } = await client.orders.unmask.mutate({ id: record.id, reason })
    return [name, phone, spot].filter(Boolean).join(' ')
  }
  const photos = (links: readonly string[], label: string): Fact => ({ label, value: links.length > 0 ? <PhotoList links={links} label={label} /> : null, wide: true })
  return [
    { label: t('orders.fact.words'), value: record.words ?? t(orderNoun.isOpen(record) ? 'orders.fact.wordsHidden' : 'orders.fact.wordsGone'), wide: true },
    photos(record.photos, t('orders.fact.photos')),
    { label: t('orders.column.kind'), value: t(`offers.kinds.${record.kind}`) },
    { label: t('orders.fact.offer'), value: record.offer?.title },
    { label: t('orders.column.place'), value: record.place.path },
    { label: t('orders.fact.contact'), value: contact && <MaskedText masked={contact} reveal={mayReadOrder(record, caller) ? reveal : undefined} /> },
    { label: t('orders.fact.day'), value: day },
    { label: t('orders.fact.appointment'), value: appointment },
    { label: t('orders.column.source'), value: t(`orders.sources.${record.source}`) },
    { label: t('orders.column.placed'), value: <Moment at={record.placedAt} /> },
    { label: t('orders.fact.people'), value: people.length > 0 ? joined(people.map(({ name, partyMember }) => (partyMember ? t('orders.partyMember', { name }) : name))) : null, wide: true },
    { label: t('orders.column.outcome'), value: outcomeText({ outcome: record.outcome, score: null }, t) },
    { label: t('orders.fact.result'), value: result?.words, wide: true },
    photos(result?.photos ?? [], t('orders.fact.resultPhotos')),
    {
      label: t('orders.fact.ratings'),
      value: ratings.length > 0 ? ratings.map(({ by, score, words, at }) => <p key={at}>{[t('orders.scored', { score }), words, t(`step.voices.${by}`)].filter(Boolean).join(' · ')}</p>) : null,
      wide: true,
    },
  ]
}
