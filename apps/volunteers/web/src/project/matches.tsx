import { useQuery } from '@tanstack/react-query'
import { actsFor } from '@wuxin/volunteers/listing.rules'
import type { ListingRecord, ListingRow } from '@wuxin/volunteers/listing.schema'
import { LoadFailed } from '@wuxin/web/load-failed'
import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { Skeleton } from '@wuxin/web/ui'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ownerOf } from './owner-choices.ts'
import { reasonText } from './reason-text.ts'

/** What on the other side fits a listing, each with why; the owner of either claims right from here. */
export function Matches({ record, isOwn }: { record: ListingRecord; isOwn: boolean }) {
  const t = useTexts()
  const can = useCan()
  const { caller } = useSession()
  const { data, error, refetch } = useQuery(trpc.listings.matches.queryOptions({ id: record.id }))
  /** What is claimed with what: one of the two is one's own. */
  const claimOf = ({ id, owner, place }: ListingRow): string | null => {
    if (!can('project:join')) return null
    if (isOwn) return `listing=${id}&with=${record.id}`
    return actsFor(ownerOf({ owner, place }), caller) ? `listing=${record.id}&with=${id}` : null
  }
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
              <span className="wx-quiet">{match.reasons.map((reason) => reasonText(reason, match.measure, t)).join(' · ')}</span>
            </span>
            {claimOf(match) && (
              <Link className="wx-button" to={modulePath('volunteers', `projects/new?${claimOf(match)}`)}>
                {t('listings.do.claim')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
