import { useWords } from '@wuxin/web/i18n'
import { Button } from '@wuxin/web/ui'
import { InputNumber } from '@wuxin/web/ui-form'
import { useId } from 'react'
import { insertCorner, middleOf, moveCorner, removeCorner } from './draft.rules.ts'
import type { Drawing } from './use-drawing.ts'

/** Decimals that are kept of a degree: about a centimetre. */
const decimals = 7
const most = { lng: 180, lat: 90 }

/** The corners of an outline as a table: the same as the map, typed. */
export function CornerTable({ code, name, drawing, mayDraw }: { code: string; name: string; drawing: Drawing; mayDraw: boolean }) {
  const t = useWords('platform')
  const title = useId()
  const corners = drawing.drafts[code] ?? []
  const along = drawing.alongWith(code)
  function put(index: number, axis: number, degrees: number) {
    const [lng, lat] = corners[index] ?? [0, 0]
    const isSame = degrees.toFixed(decimals) === (axis === 0 ? lng : lat).toFixed(decimals)
    if (mayDraw && !isSame && Number.isFinite(degrees)) drawing.take(moveCorner(drawing.drafts, { code, index, along }, axis === 0 ? [degrees, lat] : [lng, degrees]))
  }
  return (
    <details className="wx-panel">
      <summary id={title}>{t('outline.corners', { place: name, count: corners.length })}</summary>
      <table className="wx-corner-table" aria-labelledby={title}>
        <thead>
          <tr>
            <th scope="col">{t('outline.number')}</th>
            <th scope="col">{t('fact.lng')}</th>
            <th scope="col">{t('fact.lat')}</th>
            {mayDraw && <td />}
          </tr>
        </thead>
        <tbody>
          {corners.map((corner, index) => (
            <tr key={`${index} of ${corners.length}`}>
              <th scope="row">{index + 1}</th>
              {(['lng', 'lat'] as const).map((axis, part) => (
                <td key={axis}>
                  <InputNumber
                    key={corner[part]}
                    size="small"
                    controls={false}
                    readOnly={!mayDraw}
                    aria-label={t('outline.cell', { number: index + 1, axis: t(`fact.${axis}`) })}
                    precision={decimals}
                    min={-most[axis]}
                    max={most[axis]}
                    defaultValue={corner[part]}
                    onBlur={({ target }) => put(index, part, Number(target.value))}
                    onPressEnter={({ currentTarget }) => put(index, part, Number(currentTarget.value))}
                  />
                </td>
              ))}
              {mayDraw && (
                <td className="wx-nowrap">
                  <Button size="small" type="text" aria-label={t('outline.addAfter', { number: index + 1 })} onClick={() => drawing.take(insertCorner(drawing.drafts, { code, index, along }, middleOf(corners, index)))}>
                    ＋
                  </Button>
                  <Button size="small" type="text" danger disabled={corners.length <= 3} aria-label={t('outline.removeCorner', { number: index + 1 })} onClick={() => drawing.take(removeCorner(drawing.drafts, { code, index, along }))}>
                    ×
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
