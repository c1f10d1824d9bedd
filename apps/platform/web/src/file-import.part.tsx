import { useMutation } from '@tanstack/react-query'
import { useModuleId } from '@wuxin/web/module-context'
import { useWords } from '@wuxin/web/i18n'
import { uuid } from '@wuxin/web/idempotency'
import { problemText } from '@wuxin/web/problem'
import { Alert, Button } from '@wuxin/web/ui'
import { Drawer } from '@wuxin/web/ui-overlay'
import { usePhone } from '@wuxin/web/use-phone'
import { useState, type ReactNode } from 'react'

interface Props<Done> {
  /** What is said, by its place in the texts: `title`, `how`, `file`, `done`. */
  words: string
  steps: readonly string[]
  accept: string
  /** `key` names the intent: the same file sent again does nothing twice. */
  send: (file: File, key: string) => Promise<Done>
  /** Whether anything of the file was wrong, after which nothing was changed. */
  isWrong: (done: Done) => boolean
  onDone: () => unknown
  counts: (done: Done) => string
  /** What was wrong, or is to be known of what was done. */
  children: (done: Done) => ReactNode
  onClose: () => void
}

/** Brings in a file, whole or not at all: how it is done, the file, and what came of it in numbers or in what was wrong. */
export function FileImport<Done>({ words, steps, accept, send, isWrong, onDone, counts, children, onClose }: Props<Done>) {
  const t = useWords('platform')
  const module = useModuleId()
  const isPhone = usePhone()
  const [chosen, setChosen] = useState<{ file: File; key: string } | null>(null)
  const { mutate, data, error, isPending, reset } = useMutation({
    mutationFn: ({ file, key }: { file: File; key: string }) => send(file, key),
    onSuccess: (done) => (isWrong(done) ? undefined : onDone()),
  })
  const isDone = data !== undefined && !isWrong(data)
  return (
    <Drawer open title={t(`${words}.title`)} onClose={onClose} placement={isPhone ? 'bottom' : 'right'} size={isPhone ? '85%' : 640}>
      <div className="wx-stack">
        <ol className="wx-how">
          {steps.map((step) => (
            <li key={step}>{t(`${words}.how.${step}`)}</li>
          ))}
        </ol>
        <p className="wx-row">
          <label className="wx-button wx-file">
            {t(`${words}.file`)}
            <input
              className="wx-hidden"
              type="file"
              accept={accept}
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
        {isDone && <Alert type="success" showIcon role="status" title={t('import.done')} description={counts(data)} />}
        {data !== undefined && children(data)}
        <div className="wx-form-actions">
          {!isDone && (
            <Button type="primary" disabled={!chosen || data !== undefined} loading={isPending} onClick={() => chosen && mutate(chosen)}>
              {t('import.send')}
            </Button>
          )}
          <Button onClick={onClose}>{t(isDone ? 'import.close' : 'import.cancel')}</Button>
        </div>
      </div>
    </Drawer>
  )
}
