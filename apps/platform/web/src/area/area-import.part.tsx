import { areaImport } from '@wuxin/platform/area-sheet.schema'
import { useWords } from '@wuxin/web/i18n'
import { sendFile } from '@wuxin/web/send-file'
import { renew } from '../api.ts'
import { FileImport } from '../file-import.part.tsx'
import { WrongCells } from './wrong-cells.part.tsx'

/** The tree from an Excel file: what came of it in numbers, or the list of wrong rows, after which nothing was changed. */
export function AreaImport({ onClose }: { onClose: () => void }) {
  const t = useWords('platform')
  return (
    <FileImport
      words="import"
      steps={['export', 'edit', 'send']}
      accept=".xlsx"
      send={async (file, key) => areaImport.parse(await sendFile('/api/platform/areas/import', file, key))}
      isWrong={({ wrong }) => wrong.length > 0}
      onDone={() => renew('areas', 'compounds', 'audit')}
      counts={({ added, renamed, changed, unchanged }) => t('import.counts', { added, renamed, changed, unchanged })}
      onClose={onClose}
    >
      {({ wrong }) => wrong.length > 0 && <WrongCells cells={wrong} />}
    </FileImport>
  )
}
