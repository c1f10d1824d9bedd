import { useMutation } from '@tanstack/react-query'
import type { BankView } from '@wuxin/culture/question.schema'
import { importModes, questionImport, type ImportMode } from '@wuxin/culture/question-sheet.schema'
import { choicesOf } from '@wuxin/web/choices'
import { uuid } from '@wuxin/web/idempotency'
import { problemText } from '@wuxin/web/problem'
import { renewModule } from '@wuxin/web/query-client'
import { sendFile } from '@wuxin/web/send-file'
import { Alert, Button } from '@wuxin/web/ui'
import { Radio } from '@wuxin/web/ui-form'
import { Drawer } from '@wuxin/web/ui-overlay'
import { usePhone } from '@wuxin/web/use-phone'
import { useState } from 'react'
import { useTexts } from '../texts.ts'
import { WrongQuestions } from './wrong-questions.tsx'

interface Sent {
  file: File
  mode: ImportMode
  /** The same file sent again does nothing twice. */
  key: string
}

/** 导入题目 from Excel: all rows or the good ones, as whoever sends it chooses; wrong cells are told one by one. */
export default function ImportDrawer({ bank, onClose }: { bank: BankView; onClose: () => void }) {
  const t = useTexts()
  const isPhone = usePhone()
  const [chosen, setChosen] = useState<File | null>(null)
  const [mode, setMode] = useState<ImportMode>('all')
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: async ({ file, mode: how, key }: Sent) => questionImport.parse(await sendFile(`/api/culture/banks/${bank.id}/import?mode=${how}`, file, key)),
    onSuccess: ({ added }) => added > 0 && renewModule('culture'),
  })
  return (
    <Drawer open title={t('questions.import.title')} onClose={onClose} placement={isPhone ? 'bottom' : 'right'} size={isPhone ? '85%' : 640}>
      <div className="wx-stack">
        <ol className="wx-how">
          {(['template', 'fill', 'send'] as const).map((step) => (
            <li key={step}>{t(`questions.import.how.${step}`)}</li>
          ))}
        </ol>
        <p>
          <a href="/api/culture/questions-template.xlsx" download>{t('banks.do.template')}</a>
        </p>
        <p>{t('questions.import.mode')}</p>
        <Radio.Group options={choicesOf(importModes, (each) => t(`questions.import.modes.${each}`))} value={mode} onChange={({ target }) => { setMode(target.value as ImportMode); reset() }} />
        <p className="wx-row">
          <label className="wx-button wx-file">
            {t('questions.import.file')}
            <input
              className="wx-hidden"
              type="file"
              accept=".xlsx"
              onChange={({ target }) => {
                setChosen(target.files?.[0] ?? null)
                reset()
              }}
            />
          </label>
          {chosen?.name}
        </p>
        {error && <Alert type="error" showIcon role="alert" title={problemText(error, 'culture')} />}
        {data && <Alert type={data.added > 0 ? 'success' : 'error'} showIcon role="status" title={data.added > 0 ? t('questions.import.done', { added: data.added }) : t('questions.import.nothing')} />}
        {data && data.wrong.length > 0 && <WrongQuestions wrong={data.wrong} />}
        <div className="wx-form-actions">
          <Button type="primary" disabled={!chosen || data !== undefined} loading={isPending} onClick={() => chosen && mutate({ file: chosen, mode, key: uuid() })}>
            {t('questions.import.send')}
          </Button>
          <Button onClick={onClose}>{t('questions.import.close')}</Button>
        </div>
      </div>
    </Drawer>
  )
}
