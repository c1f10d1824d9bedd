import { mayUnmaskWisher } from '@wuxin/volunteers/wish.rules'
import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import type { Fact } from '@wuxin/web/facts'
import { MaskedText } from '@wuxin/web/masked-text'
import { Moment } from '@wuxin/web/moment'
import { PhotoList } from '@wuxin/web/photo-list'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { claimerText } from './wish-claimer.ts'

const said = (contact: Pick<WishRecord['wisher'], 'name' | 'phone' | 'spot'>): string => [contact.name, contact.phone, contact.spot].filter(Boolean).join(' · ')

/** The facts of a wish: what everybody reads, what the wisher wrote and who that is, who has it, and how it ended. What the reader may not read is left out. */
export function useWishFacts(record: WishRecord | undefined): Fact[] {
  const t = useTexts()
  const { caller } = useSession()
  if (!record) return []
  const { wisher, contact, fulfilment, confirmation, rating, photos, sourceRef } = record
  const reveal = async (reason: string) => said(await client.wishes.unmask.mutate({ id: record.id, reason })) || t('wishes.noContact')
  const fact = (key: string) => t(`wishes.fact.${key}`)
  return [
    { label: fact('publicWords'), value: record.publicWords && <span className="vt-words">{record.publicWords}</span>, wide: true },
    { label: fact('words'), value: record.words && record.words !== record.publicWords ? <span className="vt-words">{record.words}</span> : null, wide: true },
    { label: fact('photos'), value: photos.length ? <PhotoList links={photos} label={fact('photos')} /> : null, wide: true },
    { label: t('wishes.column.place'), value: record.place.path },
    { label: t('wishes.column.kind'), value: t(`wishes.kinds.${record.kind}`) },
    { label: fact('wisher'), value: said(wisher) && <MaskedText masked={said(wisher)} reveal={mayUnmaskWisher(record, caller) ? reveal : undefined} /> },
    { label: fact('source'), value: record.words && [t(`wishes.sources.${record.source}`), record.registrar?.name, sourceRef?.label].filter(Boolean).join(' · ') },
    { label: fact('posted'), value: <Moment at={record.postedAt} /> },
    { label: fact('published'), value: record.publishedAt && <Moment at={record.publishedAt} /> },
    { label: t('wishes.column.until'), value: record.until },
    { label: fact('round'), value: record.state === 'claim' && record.roundUntil ? <>{t('wishes.round', { round: record.round })} · <Moment at={record.roundUntil} as="day" /></> : null },
    { label: t('wishes.column.claimer'), value: record.claimedAt && <>{claimerText(record.claimer)} · <Moment at={record.claimedAt} as="day" /></> },
    { label: fact('contact'), value: contact && `${contact.day} · ${contact.words}`, wide: true },
    { label: fact('fulfilment'), value: fulfilment && fulfilment.words, wide: true },
    { label: fact('evidence'), value: fulfilment?.photos.length ? <PhotoList links={fulfilment.photos} label={fact('evidence')} /> : null, wide: true },
    { label: fact('confirmation'), value: confirmation && [t(`step.voices.${confirmation.by}`), confirmation.words].filter(Boolean).join(' · '), wide: true },
    { label: fact('rating'), value: rating && [t('wishes.score', { score: rating.score }), t(`step.voices.${rating.by}`), rating.words].filter(Boolean).join(' · '), wide: true },
    { label: fact('reason'), value: ['declined', 'withdrawn'].includes(record.state) ? record.reason : null, wide: true },
  ]
}
