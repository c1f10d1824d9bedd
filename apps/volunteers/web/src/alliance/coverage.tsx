import { useQuery } from '@tanstack/react-query'
import { LoadFailed } from '@wuxin/web/load-failed'
import { PageHeader } from '@wuxin/web/page-header'
import { useActivePlace } from '@wuxin/web/place'
import { PlaceText } from '@wuxin/web/place-text'
import { Skeleton } from '@wuxin/web/ui'
import type { ReactNode } from 'react'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** Who has nobody (未结对): communities and compounds of the place in view, and units of the county. */
export function Coverage({ views, onPair }: { views: ReactNode; onPair: (() => void) | undefined }) {
  const t = useTexts()
  const area = useActivePlace() ?? undefined
  const { data, error, refetch } = useQuery(trpc.alliances.coverage.queryOptions({ area }))
  const named = {
    communities: data?.uncovered.communities.map((place) => ({ key: place.code, name: <PlaceText place={place} /> })),
    compounds: data?.uncovered.compounds.map((place) => ({ key: place.code, name: <PlaceText place={place} /> })),
    units: data?.uncovered.units.map(({ id, name }) => ({ key: id, name })),
  }
  return (
    <section className="wx-page">
      <PageHeader title={t('alliances.title')} asOf={data?.asOf} action={onPair && { label: t('alliances.pair'), icon: 'plus', onClick: onPair }} />
      {views}
      {error && <LoadFailed error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton active paragraph={{ rows: 6 }} />}
      {data &&
        (['communities', 'compounds', 'units'] as const).map((kind) => (
          <section key={kind} className="wx-panel">
            <h2>{t(`alliances.coverage.${kind}`)}</h2>
            <p className="wx-quiet">{t('alliances.coverage.count', { paired: data.paired[kind], none: data.uncovered[kind].length })}</p>
            <ul className="vt-names">
              {named[kind]?.map(({ key, name }) => (
                <li key={key}>{name}</li>
              ))}
            </ul>
          </section>
        ))}
    </section>
  )
}
