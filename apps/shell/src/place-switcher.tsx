import { useState } from 'react'
import { Icon } from '@wuxin/web/icon'
import { choosePlace, useActivePlace } from '@wuxin/web/place'
import { useSession } from '@wuxin/web/session'
import { Popover } from '@wuxin/web/ui-popover'
import { rootsOf, upFrom, usePlace, usePlacesBelow } from './place-options.ts'
import { useShellWords } from './texts.ts'

function PlaceButton({ code, onChoose }: { code: string; onChoose: (code: string) => void }) {
  const place = usePlace(code)
  return (
    <button type="button" onClick={() => onChoose(code)}>
      {place?.name ?? code}
    </button>
  )
}

/** The place in view, which is the scope of everything shown; it narrows within one's posts. */
export function PlaceSwitcher() {
  const t = useShellWords()
  const { caller } = useSession()
  const [isOpen, setOpen] = useState(false)
  const roots = rootsOf(caller)
  const only = roots.length === 1 ? (roots[0] ?? null) : null
  const chosen = useActivePlace()
  const shown = chosen ?? only
  const place = usePlace(shown)
  const below = usePlacesBelow(shown, isOpen)
  const up = shown ? upFrom(shown, roots) : null
  const choose = (code: string | null) => choosePlace(code === only ? null : code)
  const content = (
    <div className="wx-places">
      {(up ?? (shown && roots.length > 1)) && (
        <button type="button" onClick={() => choose(up)}>
          <Icon name="back" /> {up ? t('place.up') : t('place.all')}
        </button>
      )}
      {shown ? (
        below.map((row) => (
          <button key={row.code} type="button" onClick={() => choose(row.code)}>
            {row.name}
          </button>
        ))
      ) : (
        roots.map((code) => <PlaceButton key={code} code={code} onChoose={choose} />)
      )}
      {shown && below.length === 0 && <p className="wx-quiet">{t('place.lowest')}</p>}
    </div>
  )
  return (
    <Popover open={isOpen} onOpenChange={setOpen} trigger="click" placement="bottomLeft" content={content}>
      <button type="button" className="wx-place" aria-label={t('place.label')} aria-expanded={isOpen}>
        <Icon name="place" />
        <span>
          {shown && place?.path && <span className="wx-place__above">{place.path} · </span>}
          {shown ? (place?.name ?? shown) : t('place.all')}
        </span>
        <Icon name="down" />
      </button>
    </Popover>
  )
}
