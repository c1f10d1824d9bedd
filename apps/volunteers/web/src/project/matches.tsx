import { useQuery } from '@tanstack/react-query'
import type { ListingRecord } from '@wuxin/volunteers/listing.schema'
import { joined } from '@wuxin/web/i18n'
import { LoadFailed } from '@wuxin/web/load-failed'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { reasonText } from './reason-text.ts'

/** What on the other side fits a listing, each with why; its owner claims right from here. */
export function Matches({ record, isOwn }: { record: ListingRecord; isOwn: boolean }) {
  const t = useTexts()
  const can = useCan()
  const { data, error, refetch } = useQuery(trpc.listings.matches.queryOptions({ id: record.id }))
  return (
    <section className="wx-panel">
      <h2>{t(`listings.matches.${record.side}`)}</h2>
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 2 }} />}
      {data?.length === 0 && <p className="wx-quiet">{t('listings.matchesNone')}</p>}
      <ul className="vl-rows">
        {data?.map((match) => (
          <li key={match.id}>
            <span className="vl-match">
              <Link to={modulePath('volunteers', `listings/${match.id}`)}>{match.title}</Link> <small>{match.owner.name}</small>
              <span className="wx-quiet">{joined(match.reasons.map((reason) => reasonText(reason, match.measure, t)))}</span>
            </span>
            {isOwn && can('project:join') && (
              <Link className="wx-button" to={modulePath('volunteers', `projects/new?listing=${match.id}&with=${record.id}`)}>
                {t('listings.do.claim')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
