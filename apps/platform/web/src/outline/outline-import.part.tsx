import { outlineImport, type OutlineImport as Imported } from '@wuxin/platform/outline.schema'
import { useWords } from '@wuxin/web/i18n'
import { Rows } from '@wuxin/web/rows'
import { Alert } from '@wuxin/web/ui'
import { sendFile } from '@wuxin/web/send-file'
import { renew } from '../api.ts'
import { FileImport } from '../file-import.part.tsx'

/** Outlines from a file of GeoJSON: how many were drawn and what overlaps now, or the list of wrong features, after which nothing was drawn. */
export function OutlineImport({ nameOf, onClose }: { nameOf: (code: string) => string; onClose: () => void }) {
  const t = useWords('platform')
  return (
    <FileImport
      words="outline.imports"
      steps={['export', 'edit', 'send']}
      accept=".geojson,.json,application/geo+json"
      send={async (file, key) => outlineImport.parse(await sendFile('/api/platform/areas/outlines.geojson', file, key))}
      isWrong={({ wrong }) => wrong.length > 0}
      onDone={() => renew('outlines', 'areas', 'audit')}
      counts={({ drawn, unchanged }) => t('outline.imports.counts', { drawn, unchanged })}
      onClose={onClose}
    >
      {(done) => <Outcome done={done} nameOf={nameOf} />}
    </FileImport>
  )
}

function Outcome({ done: { wrong, faults }, nameOf }: { done: Imported; nameOf: (code: string) => string }) {
  const t = useWords('platform')
  if (wrong.length === 0) return faults.length > 0 && <Alert type="warning" showIcon role="note" title={t('outline.imports.faults', { count: faults.length })} description={t('outline.imports.look')} />
  return (
    <>
      <Alert type="error" showIcon role="alert" title={t('import.refused', { count: wrong.length })} description={t('outline.imports.unchanged')} />
      <Rows
        rows={wrong}
        rowKey={({ feature }) => `${feature}`}
        columns={[
          { key: 'feature', title: t('outline.imports.feature'), render: ({ feature }) => <span className="wx-nowrap">{t('outline.imports.number', { feature })}</span> },
          { key: 'code', title: t('outline.imports.place'), render: ({ code }) => code && nameOf(code) },
          { key: 'problem', title: t('outline.imports.problem'), render: ({ problem }) => t(`outline.imports.problems.${problem}`) },
        ]}
      />
    </>
  )
}
