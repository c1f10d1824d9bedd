import { useMutation } from '@tanstack/react-query'
import { announce } from '@wuxin/web/announce'
import { useDirty } from '@wuxin/web/dirty'
import { useWords } from '@wuxin/web/i18n'
import { useCan } from '@wuxin/web/module-context'
import { PageHeader } from '@wuxin/web/page-header'
import { problemText } from '@wuxin/web/problem'
import { Link } from '@wuxin/web/router'
import { Alert } from '@wuxin/web/ui'
import { usePhone } from '@wuxin/web/use-phone'
import { useState } from 'react'
import { client, renew } from '../api.ts'
import { pathTo } from '../text.ts'
import { CornerTable } from './corner-table.part.tsx'
import { ringOf } from './draft.rules.ts'
import { FaultList } from './fault-list.part.tsx'
import { viewOf, type View } from './ground.rules.ts'
import { OutlineImport } from './outline-import.part.tsx'
import { OutlineMap } from './outline-map.part.tsx'
import { OutlinePlaces } from './outline-places.part.tsx'
import { OutlineTools } from './outline-tools.part.tsx'
import { useDrawing, type Outlines } from './use-drawing.ts'

/** Where a map begins that has nothing to show: the middle of China's area, which nobody takes for their own compound. */
const nowhere: View['centre'] = [103.8, 36]

/** Draws the outlines of a place and of those below it: map, list of places, what is wrong, corners as a table. */
export default function OutlineEditor({ outlines, chosen, onChoose }: { outlines: Outlines; chosen: string; onChoose: (code: string) => void }) {
  const t = useWords('platform')
  const can = useCan()
  const { parent, below, around, centre } = outlines
  const ratio = usePhone() ? 1 : 1.5
  const drawing = useDrawing(outlines)
  const { drafts, changed, crossed, faults } = drawing
  const whole = viewOf([...Object.values(drafts).flat(), ...(Object.keys(drafts).length > 0 ? [] : around.flatMap(({ ring }) => ring ?? []))], ratio)
  const [view, setView] = useState<View>(whole ?? { centre: centre ? [centre.lng, centre.lat] : nowhere, metres: 400, ratio })
  const [isImporting, setImporting] = useState(false)
  useDirty(changed.length > 0)
  const places = [parent, ...below]
  const mayDraw = can('grid:edit', { area: parent.code })
  const keep = useMutation({
    mutationFn: async () => {
      for (const { code, version } of places.filter((place) => changed.includes(place.code))) await client.outlines.draw.mutate({ code, version, ring: ringOf(drafts, code) })
    },
    onSuccess: () => announce(t('outline.kept', { count: changed.length })),
    onSettled: (_, error) => (error ? undefined : renew('outlines', 'areas', 'audit')),
  })
  const nameOf = (code: string) => places.find((each) => each.code === code)?.name ?? code
  return (
    <>
      <PageHeader
        title={t('outline.title', { place: parent.name })}
        action={mayDraw && changed.length > 0 && { label: t('outline.keep', { count: changed.length }), onClick: () => keep.mutate(), busy: keep.isPending, cannot: crossed.length > 0 ? t('outline.cannotKeep', { places: crossed.map(nameOf).join(t('listComma')) }) : undefined }}
      >
        <Link to={pathTo('areas', parent.code)}>{t('outline.back', { place: parent.name })}</Link>
        <a className="wx-button wx-button--quiet" href={`/api/platform/areas/outlines.geojson?within=${parent.code}`} download>
          {t('outline.export')}
        </a>
        {mayDraw && (
          <button type="button" className="wx-button wx-button--quiet" onClick={() => setImporting(true)}>
            {t('outline.import')}
          </button>
        )}
      </PageHeader>
      {isImporting && <OutlineImport nameOf={nameOf} onClose={() => setImporting(false)} />}
      {keep.error && <Alert type="error" showIcon role="alert" title={problemText(keep.error, 'platform')} description={t('outline.notKept')} />}
      <div className="wx-outlines">
        <div className="wx-stack">
          <OutlineMap outlines={outlines} drawing={drawing} chosen={chosen} onChoose={onChoose} view={{ ...view, ratio }} onView={setView} mayDraw={mayDraw} />
          <OutlineTools drawing={drawing} chosen={{ code: chosen, name: nameOf(chosen) }} start={view.centre} view={view} onView={setView} whole={whole} mayDraw={mayDraw} />
          {mayDraw && drafts[chosen] && <p className="wx-quiet">{t('outline.hint')}</p>}
          <FaultList faults={faults} nameOf={nameOf} isDrawn={Object.keys(drafts).some((code) => code !== parent.code)} onShow={(corners) => setView(viewOf(corners, ratio) ?? view)} />
        </div>
        <div className="wx-stack">
          <OutlinePlaces outlines={outlines} drawing={drawing} chosen={chosen} onChoose={onChoose} />
          {drafts[chosen] && <CornerTable key={chosen} name={nameOf(chosen)} code={chosen} drawing={drawing} mayDraw={mayDraw} />}
        </div>
      </div>
    </>
  )
}
