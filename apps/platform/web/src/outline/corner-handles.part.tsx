import type { Corner } from '@wuxin/platform/outline.rules'
import { useWords } from '@wuxin/web/i18n'
import { useRef, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import { insertCorner, middleOf, moveCorner, removeCorner, snapped, type Drafts } from './draft.rules.ts'
import { movedBy, placeIn, spotAt, type View } from './ground.rules.ts'
import type { Drawing } from './use-drawing.ts'

/** Part of a map's width within which a corner that is put down takes a neighbour's. */
const snapping = 1 / 80
const arrows: Readonly<Record<string, { east: number; north: number }>> = {
  ArrowUp: { east: 0, north: 1 }, ArrowDown: { east: 0, north: -1 }, ArrowLeft: { east: -1, north: 0 }, ArrowRight: { east: 1, north: 0 },
}
/** Metres of one key press, and with Shift. */
const step = { plain: 1, far: 10 }

interface Props {
  code: string
  drawing: Drawing
  view: View
  ground: RefObject<HTMLDivElement | null>
  /** Outlines beside this one, whose corners and borders it may take. */
  others: readonly (readonly Corner[])[]
}

/** The corners of an outline as handles over the map: dragged by mouse or finger, moved by arrow keys; between them, where a new one may be. */
export function CornerHandles({ code, drawing, view, ground, others }: Props) {
  const t = useWords('platform')
  const base = useRef<Drafts | null>(null)
  const corners = drawing.drafts[code] ?? []
  const along = drawing.alongWith(code)

  function drag(event: PointerEvent, index: number) {
    const box = ground.current?.getBoundingClientRect()
    if (!base.current || !box || box.width === 0) return
    const spot = spotAt(view, { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height })
    // A neighbour's corner at the same spot comes along: it is not one to snap to.
    const from = base.current[code]?.[index]
    const apart = others.map((each) => each.filter((corner) => `${corner}` !== `${corners[index]}` && `${corner}` !== `${from}`))
    drawing.show(moveCorner(base.current, { code, index, along }, snapped(spot, apart, view.metres * snapping)))
  }

  function press(event: KeyboardEvent, index: number) {
    const corner = corners[index]
    const arrow = arrows[event.key]
    if (arrow && corner) {
      const metres = event.shiftKey ? step.far : step.plain
      drawing.take(moveCorner(drawing.drafts, { code, index, along }, movedBy(corner, { east: arrow.east * metres, north: arrow.north * metres })))
    } else if (event.key === 'Delete' || event.key === 'Backspace') drawing.take(removeCorner(drawing.drafts, { code, index, along }))
    else return
    event.preventDefault()
  }

  const at = (spot: Corner) => {
    const { x, y } = placeIn(view, spot)
    return { left: `${x * 100}%`, top: `${y * 100}%` }
  }
  return (
    <>
      {corners.map((_, index) => (
        <button
          key={`between ${index}`}
          type="button"
          className="wx-corner wx-corner--between"
          style={at(middleOf(corners, index))}
          aria-label={t('outline.addAfter', { number: index + 1 })}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={() => drawing.take(insertCorner(drawing.drafts, { code, index, along }, middleOf(corners, index)))}
        />
      ))}
      {corners.map((corner, index) => (
        <button
          key={`corner ${index}`}
          type="button"
          className="wx-corner"
          style={at(corner)}
          aria-label={t('outline.corner', { number: index + 1, longitude: corner[0].toFixed(6), latitude: corner[1].toFixed(6) })}
          onKeyDown={(event) => press(event, index)}
          onPointerDown={(event) => {
            event.stopPropagation()
            event.currentTarget.setPointerCapture(event.pointerId)
            base.current = drawing.drafts
          }}
          onPointerMove={(event) => drag(event, index)}
          onPointerUp={() => {
            if (base.current && base.current !== drawing.drafts) drawing.take(drawing.drafts, base.current)
            base.current = null
          }}
          onPointerCancel={() => {
            if (base.current) drawing.show(base.current)
            base.current = null
          }}
        />
      ))}
    </>
  )
}
