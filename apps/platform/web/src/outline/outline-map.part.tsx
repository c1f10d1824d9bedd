import type { Corner } from '@wuxin/platform/outline.rules'
import { useWords } from '@wuxin/web/i18n'
import { useRef, type PointerEvent } from 'react'
import { CornerHandles } from './corner-handles.part.tsx'
import { middleOfArea, placeIn, scaleOf, spotAt, type View } from './ground.rules.ts'
import type { Drawing, Outlines } from './use-drawing.ts'

/** The map's own units of width; its height follows from the view. */
const wide = 1000
/** Pixels that a finger may tremble before it moves the map. */
const still = 5

interface Props {
  outlines: Outlines
  drawing: Drawing
  chosen: string
  onChoose: (code: string) => void
  view: View
  onView: (view: View) => void
  mayDraw: boolean
}

/** A schematic map (示意图) of outlines without any tiles: the place's own, those of its grids with their names, those around it, and where something is wrong. */
export function OutlineMap({ outlines: { parent, below, around }, drawing, chosen, onChoose, view, onView, mayDraw }: Props) {
  const t = useWords('platform')
  const ground = useRef<HTMLDivElement>(null)
  const held = useRef<{ x: number; y: number; view: View } | null>(null)
  const points = (corners: readonly Corner[]) => corners.map((corner) => placeIn(view, corner)).map(({ x, y }) => `${(x * wide).toFixed(1)},${((y * wide) / view.ratio).toFixed(1)}`).join(' ')
  const labelled = [...below.map(({ code, name }) => ({ code, name, corners: drawing.drafts[code] })), ...around.map(({ code, name, ring }) => ({ code, name, corners: ring?.slice(0, -1) }))]
  const own = drawing.drafts[parent.code]
  const scale = scaleOf(view)

  function drag(event: PointerEvent<HTMLDivElement>) {
    const box = event.currentTarget.getBoundingClientRect()
    const from = held.current
    if (!from || box.width === 0) return
    const [right, down] = [event.clientX - from.x, event.clientY - from.y]
    if (Math.hypot(right, down) < still && from.view === view) return
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.setPointerCapture(event.pointerId)
    onView({ ...view, centre: spotAt(from.view, { x: 0.5 - right / box.width, y: 0.5 - down / box.height }) })
  }

  return (
    <figure className="wx-outline-map">
      <div
        ref={ground}
        className="wx-outline-map__ground"
        style={{ aspectRatio: view.ratio }}
        onPointerDown={(event) => {
          held.current = { x: event.clientX, y: event.clientY, view }
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          held.current = null
        }}
        onPointerCancel={() => {
          held.current = null
        }}
      >
        <svg viewBox={`0 0 ${wide} ${wide / view.ratio}`} role="img" aria-label={t('outline.map', { place: parent.name })}>
          {around.map(({ code, ring }) => ring && <polygon key={code} className="wx-outline wx-outline--around" points={points(ring)} />)}
          {own && <polygon className="wx-outline wx-outline--parent" data-chosen={parent.code === chosen || undefined} points={points(own)} />}
          {below.map(({ code }) => {
            const corners = drawing.drafts[code]
            return corners && <polygon key={code} className="wx-outline" data-chosen={code === chosen || undefined} data-crossed={drawing.crossed.includes(code) || undefined} points={points(corners)} onClick={() => onChoose(code)} />
          })}
          {drawing.faults.flatMap(({ kind, rings }, index) => rings.map((ring, part) => (ring.length > 2
            ? <polygon key={`${index} ${part}`} className="wx-outline-fault" data-kind={kind} points={points(ring)} />
            : ring.map((spot) => { const { x, y } = placeIn(view, spot); return <circle key={`${index} ${part}`} className="wx-outline-fault" data-kind={kind} cx={x * wide} cy={(y * wide) / view.ratio} r={12} /> })
          )))}
          {labelled.map(({ code, name, corners }) => {
            if (!corners) return null
            const { x, y } = placeIn(view, middleOfArea(corners))
            return <text key={code} className="wx-outline-map__name" style={{ fontSize: view.ratio > 1 ? 18 : 32 }} x={x * wide} y={(y * wide) / view.ratio}>{name}</text>
          })}
        </svg>
        {mayDraw && drawing.drafts[chosen] && <CornerHandles code={chosen} drawing={drawing} view={view} ground={ground} others={[...below, parent].flatMap(({ code }) => (code === chosen ? [] : [drawing.drafts[code] ?? []]))} />}
        <p className="wx-outline-map__scale" style={{ width: `${(scale / view.metres) * 100}%` }}>{t('outline.metres', { metres: scale })}</p>
      </div>
      <figcaption className="wx-quiet">{t('outline.schematic')}</figcaption>
    </figure>
  )
}
