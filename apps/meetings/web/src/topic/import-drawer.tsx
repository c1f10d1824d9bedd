import { useMutation } from '@tanstack/react-query'
import { topicSheetColumns, topicSheetLongest, type TopicSheetRow } from '@wuxin/meetings/topic-sheet.schema'
import { joined } from '@wuxin/web/i18n'
import { problemText } from '@wuxin/web/problem'
import { renewModule } from '@wuxin/web/query-client'
import { Alert, Button } from '@wuxin/web/ui'
import { Input } from '@wuxin/web/ui-form'
import { Drawer } from '@wuxin/web/ui-overlay'
import { usePhone } from '@wuxin/web/use-phone'
import { useState } from 'react'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { ImportFaults } from './import-faults.tsx'
import { textOf, topicRowsIn } from './sheet-text.rules.ts'

/** Topics from a table that was kept elsewhere, pasted or as a file: how many came in, or each wrong cell, after which nothing did. */
export default function ImportDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const isPhone = usePhone()
  const [text, setText] = useState('')
  const headings = topicSheetColumns.map((column) => t(`import.columns.${column}`))
  const { rows, above } = topicRowsIn(text, headings)
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: (given: TopicSheetRow[]) => client.topics.import.mutate({ rows: given }),
    onSuccess: ({ wrong }) => (wrong.length === 0 ? renewModule('meetings') : undefined),
  })
  const isDone = data !== undefined && data.wrong.length === 0
  const isTooLong = rows.length > topicSheetLongest
  const change = (next: string) => {
    setText(next)
    reset()
  }
  return (
    <Drawer open title={t('import.title')} onClose={onClose} placement={isPhone ? 'bottom' : 'right'} size={isPhone ? '85%' : 640}>
      <div className="wx-stack">
        <p>{t('import.how', { columns: joined(headings) })}</p>
        <Input.TextArea aria-label={t('import.table')} autoSize={{ minRows: 6, maxRows: 12 }} value={text} onChange={(event) => change(event.target.value)} />
        <p className="wx-row">
          <label className="wx-button">
            {t('import.file')}
            <input className="wx-hidden" type="file" accept=".csv,.tsv,.txt,text/csv" onChange={(event) => void event.target.files?.[0]?.arrayBuffer().then(textOf).then(change)} />
          </label>
          <span role="status">{t('import.rows', { count: rows.length })}</span>
        </p>
        {isTooLong && <Alert type="error" showIcon role="alert" title={t('import.tooLong', { most: topicSheetLongest })} />}
        {error && <Alert type="error" showIcon role="alert" title={problemText(error, 'meetings')} />}
        {isDone && <Alert type="success" showIcon role="status" title={t('import.done', { count: data.added })} />}
        {data && data.wrong.length > 0 && <ImportFaults cells={data.wrong} above={above} />}
        <div className="wx-form-actions">
          {!isDone && (
            <Button type="primary" disabled={rows.length === 0 || isTooLong} loading={isPending} onClick={() => mutate(rows)}>
              {t('import.send')}
            </Button>
          )}
          <Button onClick={onClose}>{t(isDone ? 'import.close' : 'import.cancel')}</Button>
        </div>
      </div>
    </Drawer>
  )
}
