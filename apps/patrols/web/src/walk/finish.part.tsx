import { useMutation } from '@tanstack/react-query'
import { limits } from '@wuxin/patrols/limit.rules'
import { leftOut } from '@wuxin/patrols/shift.rules'
import { announce } from '@wuxin/web/announce'
import { modulePath } from '@wuxin/web/module-path'
import { problemText } from '@wuxin/web/problem'
import { useNavigate } from '@wuxin/web/router'
import { useId, useState } from 'react'
import { useTexts } from '../texts.ts'
import type { WalkProps } from './walk-frame.tsx'
import { stateOf } from '../phone/walk-state.rules.ts'

/** Ends the shift; for each checkpoint that was passed by it asks why, and takes no answer for one. */
export function FinishPart({ kept: { walk, queue }, act }: WalkProps) {
  const t = useTexts()
  const navigate = useNavigate()
  const id = useId()
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const [words, setWords] = useState('')
  const { checkpoints } = walk.pack
  const left = leftOut(checkpoints.map((each) => each.id), [...stateOf(queue).checkIns.keys()], [])
  const finish = useMutation({
    mutationFn: () => {
      const skipped = left.flatMap((checkpoint) => (reasons[checkpoint]?.trim() ? [{ checkpoint, reason: reasons[checkpoint].trim() }] : []))
      return act([{ kind: 'finish', skipped, words: words.trim() || null }])
    },
    onSuccess: () => {
      announce(t('walk.over'))
      void navigate(modulePath('patrols', `walk/${walk.shift}`))
    },
  })
  return (
    <>
      <section className="wx-panel pw-fields">
        <h2>{t('walk.left', { count: left.length })}</h2>
        {left.length === 0 && <p>{t('walk.leftNone')}</p>}
        {left.length > 0 && <p className="wx-quiet">{t('walk.leftWhy')}</p>}
        {left.map((checkpoint) => (
          <label key={checkpoint} className="pw-label">
            {checkpoints.find((each) => each.id === checkpoint)?.name}
            <input className="pw-input" maxLength={limits.reason} value={reasons[checkpoint] ?? ''} onChange={(event) => setReasons({ ...reasons, [checkpoint]: event.target.value })} />
          </label>
        ))}
        {left.length > 1 && (
          <button type="button" className="wx-button" disabled={!reasons[left[0] ?? '']?.trim()} onClick={() => setReasons(Object.fromEntries(left.map((each) => [each, reasons[each]?.trim() || (reasons[left[0] ?? ''] ?? '')])))}>
            {t('walk.leftSame')}
          </button>
        )}
      </section>
      <section className="wx-panel pw-fields">
        <label className="pw-label" htmlFor={id}>
          {t('walk.label.remark')}
        </label>
        <textarea id={id} className="pw-input" rows={3} maxLength={limits.reason} value={words} onChange={(event) => setWords(event.target.value)} />
        {finish.error && <p role="alert">{problemText(finish.error, 'patrols')}</p>}
      </section>
      <div className="pw-steps">
        <button type="button" className="wx-button wx-button--main" disabled={finish.isPending} onClick={() => finish.mutate()}>
          {t('walk.finish')}
        </button>
      </div>
    </>
  )
}
