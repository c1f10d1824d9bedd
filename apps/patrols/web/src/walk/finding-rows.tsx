import { modulePath } from '@wuxin/web/module-path'
import { Link } from '@wuxin/web/router'
import { StateTag } from '@wuxin/web/state-tag'
import type { KeptWalk } from '../phone/use-walk.ts'
import { useTexts } from '../texts.ts'
import { queuedTone } from './queued-tone.ts'
import type { WalkState } from '../phone/walk-state.rules.ts'

/** What was found in this shift; each leads to where it is put right. */
export function FindingRows({ kept, state }: { kept: KeptWalk; state: WalkState }) {
  const t = useTexts()
  if (state.findings.length === 0) return <p className="wx-quiet">{t('walk.foundNone')}</p>
  return (
    <ul className="pw-rows">
      {state.findings.map(({ action, entry, fields, photos }) => {
        const mends = entry.state === 'refused' ? `&mends=${action.seq}` : ''
        return (
          <li key={action.finding}>
            <Link to={modulePath('patrols', `walk/${kept.walk.shift}/find?finding=${action.finding}${mends}`)}>
              <span>
                {fields.words}
                <small>
                  {t(`kinds.${fields.kind}`)} · {t(`walk.outcomes.${fields.outcome}`)}
                  {photos.length > 0 && ` · ${t('walk.photo.count', { count: photos.length })}`}
                </small>
              </span>
              <StateTag tone={queuedTone[entry.state]}>{t(`walk.queued.${entry.state}`)}</StateTag>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
