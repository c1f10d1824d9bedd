import type { ShiftPack } from '@wuxin/patrols/shift.schema'
import { Icon } from '@wuxin/web/icon'
import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { clockText } from '@wuxin/web/time'
import { useTexts } from '../texts.ts'
import type { WalkState } from '../phone/walk-state.rules.ts'

/** The checkpoints of the route in their order: been there and when, or not yet; what is open there from before. */
export function CheckpointRows({ pack, state }: { pack: ShiftPack; state: WalkState }) {
  const t = useTexts()
  return (
    <ol className="pw-rows">
      {pack.checkpoints.map(({ id, name, placeKind, spot, openHazards }) => {
        const there = state.checkIns.get(id)
        const mends = there ? undefined : state.refused.get(id)
        const skipped = state.finish?.action.skipped.find((each) => each.checkpoint === id)
        return (
          <li key={id}>
            <Link to={modulePath('patrols', `walk/${pack.shift.id}/at/${id}${mends ? `?mends=${mends}` : ''}`)}>
              <span>
                {name}
                <small>
                  {t(`placeKinds.${placeKind}`)}
                  {spot && ` · ${spot}`}
                  {openHazards.length > 0 && ` · ${t('walk.openHazards', { count: openHazards.length })}`}
                </small>
              </span>
              {there ? (
                <span className="wx-tag" data-tone="done">
                  <Icon name="check" /> {clockText(there.action.at)}
                </span>
              ) : (
                <span className={mends ? 'wx-tag' : 'wx-quiet'} data-tone={mends ? 'overdue' : undefined}>{t(mends ? 'walk.queued.refused' : skipped ? 'walk.skipped' : 'walk.notYet')}</span>
              )}
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
