import { EmptyState } from '@wuxin/web/empty-state'
import { FailureGroup } from '@wuxin/web/failure-group'
import { useFaces } from '@wuxin/web/faces'
import { PageHeader } from '@wuxin/web/page-header'
import { choosePlace, useActivePlace } from '@wuxin/web/place'
import { useSession } from '@wuxin/web/session'
import { rootsOf, usePlace, usePlacesBelow } from './place-options.ts'
import { PlaceTiles } from './place-tiles.tsx'
import { useShellWords } from './texts.ts'

/** 一屏: a place in the five hearts, and the places below it to go down to. */
export function ScreenPage() {
  const t = useShellWords()
  const { caller } = useSession()
  const chosen = useActivePlace()
  const area = chosen ?? rootsOf(caller)[0] ?? null
  const place = usePlace(area)
  const below = usePlacesBelow(area, true)
  const { faces, isLoading } = useFaces()
  const hasTiles = faces.some((face) => face.tiles?.length)
  return (
    <section className="wx-page">
      <PageHeader title={t('screen.title')}>{place && <p className="wx-quiet">{place.name}</p>}</PageHeader>
      {!isLoading && !hasTiles && <EmptyState reason="nothing-yet" text={t('screen.none')} hint={t('screen.noneHint')} />}
      <FailureGroup>
        <PlaceTiles />
      </FailureGroup>
      {below.length > 0 && (
        <section className="wx-panel">
          <h2>{t('screen.below')}</h2>
          <div className="wx-chips">
            {below.map((row) => (
              <button key={row.code} type="button" onClick={() => choosePlace(row.code)}>
                {row.name}
              </button>
            ))}
          </div>
        </section>
      )}
    </section>
  )
}
