import { useMutation } from '@tanstack/react-query'
import { useModuleId } from '@wuxin/web/module-context'
import { useWords } from '@wuxin/web/i18n'
import { uuid } from '@wuxin/web/idempotency'
import { problemText } from '@wuxin/web/problem'
import { Alert, Button } from '@wuxin/web/ui'
import { Drawer } from '@wuxin/web/ui-overlay'
import { usePhone } from '@wuxin/web/use-phone'
import { useState } from 'react'
import { renew } from '../api.ts'
import { importAreas } from './api.ts'
import { WrongCells } from './wrong-cells.part.tsx'

/** The tree from an Excel file: what came of it in numbers, or the list of wrong rows, after which nothing was changed. */
export function AreaImport({ onClose }: { onClose: () => void }) {
  const t = useWords('platform')
  const module = useModuleId()
  const isPhone = usePhone()
  const [chosen, setChosen] = useState<{ file: File; key: string } | null>(null)
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: ({ file, key }: { file: File; key: string }) => importAreas(file, key),
    onSuccess: ({ wrong }) => (wrong.length === 0 ? renew('areas', 'compounds', 'audit') : undefined),
  })
  const isDone = data !== undefined && data.wrong.length === 0
  return (
    <Drawer open title={t('import.title')} onClose={onClose} placement={isPhone ? 'bottom' : 'right'} size={isPhone ? '85%' : 640}>
      <div className="wx-stack">
        <ol className="wx-how">
          {(['export', 'edit', 'send'] as const).map((step) => (
            <li key={step}>{t(`import.how.${step}`)}</li>
          ))}
        </ol>
        <p className="wx-row">
          <label className="wx-button wx-file">
            {t('import.file')}
            <input
              className="wx-hidden"
              type="file"
              accept=".xlsx"
              onChange={(event) => {
                const file = event.target.files?.[0]
                setChosen(file ? { file, key: uuid() } : null)
                reset()
              }}
            />
          </label>
          {chosen?.file.name}
        </p>
        {error && <Alert type="error" showIcon role="alert" title={problemText(error, module)} />}
        {isDone && <Alert type="success" showIcon role="status" title={t('import.done')} description={t('import.counts', { added: data.added, renamed: data.renamed, changed: data.changed, unchanged: data.unchanged })} />}
        {data && data.wrong.length > 0 && <WrongCells cells={data.wrong} />}
        <div className="wx-form-actions">
          {!isDone && (
            <Button type="primary" disabled={!chosen || (data?.wrong.length ?? 0) > 0} loading={isPending} onClick={() => chosen && mutate(chosen)}>
              {t('import.send')}
            </Button>
          )}
          <Button onClick={onClose}>{t(isDone ? 'import.close' : 'import.cancel')}</Button>
        </div>
      </div>
    </Drawer>
  )
}
