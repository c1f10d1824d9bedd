import { mayReadAsker } from '@wuxin/volunteers/home-service.rules'
import type { HomeServiceRecord } from '@wuxin/volunteers/home-service-view.schema'
import type { Fact } from '@wuxin/web/facts'
import { MaskedText } from '@wuxin/web/masked-text'
import { Moment } from '@wuxin/web/moment'
import { PhotoList } from '@wuxin/web/photo-list'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** The facts of a matter: what is to be mended, where and for whom; what was done, and what the call back heard. */
export function useHomeServiceFacts(record: HomeServiceRecord | undefined): Fact[] {
  const t = useTexts()
  const { caller } = useSession()
  if (!record) return []
  const { asker, result, callBacks } = record
  const contact = [asker.name, asker.phone, asker.spot].filter(Boolean).join(' ')
  const reveal = async (reason: string) => {
    const { name, phone, spot } = await client.homeServices.unmask.mutate({ id: record.id, reason })
    return [name, phone, spot].filter(Boolean).join(' ')
  }
  const photos = (links: readonly string[], label: string): Fact => ({ label, value: links.length > 0 ? <PhotoList links={links} label={label} /> : null, wide: true })
  return [
    { label: t('homeServices.fact.words'), value: record.words, wide: true },
    photos(record.photos, t('orders.fact.photos')),
    { label: t('homeServices.column.kind'), value: t(`homeServices.kinds.${record.kind}`) },
    { label: t('homeServices.column.place'), value: record.place.path },
    { label: t('homeServices.fact.contact'), value: contact && <MaskedText masked={contact} reveal={mayReadAsker(record, caller) ? reveal : undefined} /> },
    { label: t('homeServices.column.asked'), value: <Moment at={record.askedAt} /> },
    { label: t('homeServices.fact.result'), value: result?.words, wide: true },
    photos(result?.photos ?? [], t('orders.fact.resultPhotos')),
    {
      label: t('homeServices.fact.callBacks'),
      value:
        callBacks.length > 0
          ? callBacks.map(({ by, mended, score, words, at }) => (
              <p key={at}>{[t(mended ? 'homeServices.mended' : 'homeServices.notMended'), score && t('orders.scored', { score }), words, t(`step.voices.${by}`)].filter(Boolean).join(' · ')}</p>
            ))
          : null,
      wide: true,
    },
  ]
}
