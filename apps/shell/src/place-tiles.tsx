import { hearts } from '@wuxin/platform/heart'
import { levelOf } from '@wuxin/platform/area'
import { useFaces } from '@wuxin/web/faces'
import { HeartTag } from '@wuxin/web/heart-tag'
import { say } from '@wuxin/web/i18n'
import { LazyPart } from '@wuxin/web/lazy-part'
import { useActivePlace } from '@wuxin/web/place'
import { useSession } from '@wuxin/web/session'
import { Skeleton } from '@wuxin/web/ui'
import { rootsOf } from './place-options.ts'

/** The place in view in the modules' tiles, by the five hearts. A tile that fails fails alone. */
export function PlaceTiles() {
  const session = useSession()
  const chosen = useActivePlace()
  const area = chosen ?? rootsOf(session.caller)[0]
  const { faces } = useFaces()
  if (!area) return null
  const tiles = faces
    .flatMap((face) => (face.tiles ?? []).filter((tile) => session.can(face.permissions, tile.permission)).map((tile) => ({ face, tile })))
    .sort((one, other) => hearts.indexOf(one.tile.heart) - hearts.indexOf(other.tile.heart))
  return (
    <div className="wx-tiles">
      {tiles.map(({ face, tile }) => (
        <section key={`${face.id} ${tile.id}`} className="wx-panel" data-heart={tile.heart}>
          <h2>
            <HeartTag heart={tile.heart} /> {say(tile.label)}
          </h2>
          <LazyPart face={face} load={tile.load} props={{ area, level: levelOf(area) }} loading={<Skeleton active paragraph={{ rows: 2 }} />} />
        </section>
      ))}
    </div>
  )
}
