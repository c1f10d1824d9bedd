import type { Corner } from '@wuxin/platform/outline.rules'
import { useWords } from '@wuxin/web/i18n'
import { Button } from '@wuxin/web/ui'
import { squareAt } from './draft.rules.ts'
import type { View } from './ground.rules.ts'
import type { Drawing } from './use-drawing.ts'

/** Part of the map that a new outline takes where there is no gap to fill. */
const newPart = 1 / 4
const zoom = 1.5
const closest = 20
const farthest = 50_000

interface Props {
  drawing: Drawing
  chosen: { code: string; name: string }
  /** Where a new outline begins: the middle of the map. */
  start: Corner
  view: View
  onView: (view: View) => void
  /** All that is drawn; null where nothing is. */
  whole: View | null
  mayDraw: boolean
}

/** Beginning and taking away the chosen place's outline, one step back, nearer, farther, everything. */
export function OutlineTools({ drawing, chosen: { code, name }, start, view, onView, whole, mayDraw }: Props) {
  const t = useWords('platform')
  const { drafts, faults, take, undo } = drawing
  const gap = faults.filter(({ kind }) => kind === 'gap').flatMap(({ rings }) => rings)[0]
  const begin = () => take({ ...drafts, [code]: gap ? gap.slice(0, -1) : squareAt(start, view.metres * newPart) })
  const near = (metres: number) => onView({ ...view, metres: Math.min(farthest, Math.max(closest, metres)) })
  return (
    <div className="wx-row" role="toolbar" aria-label={t('outline.tools')}>
      {mayDraw && !drafts[code] && (
        <Button type="primary" ghost onClick={begin}>
          {t(gap ? 'outline.beginGap' : 'outline.begin', { place: name })}
        </Button>
      )}
      {mayDraw && drafts[code] && (
        <Button danger onClick={() => take(Object.fromEntries(Object.entries(drafts).filter(([each]) => each !== code)))}>
          {t('outline.remove', { place: name })}
        </Button>
      )}
      {mayDraw && (
        <Button disabled={!undo} onClick={() => undo?.()}>
          {t('outline.undo')}
        </Button>
      )}
      <Button aria-label={t('outline.nearer')} onClick={() => near(view.metres / zoom)}>
        ＋
      </Button>
      <Button aria-label={t('outline.farther')} onClick={() => near(view.metres * zoom)}>
        －
      </Button>
      <Button disabled={!whole} onClick={() => whole && onView(whole)}>
        {t('outline.whole')}
      </Button>
    </div>
  )
}
