import { useMutation } from '@tanstack/react-query'
import { announce } from '@wuxin/web/announce'
import { modulePath } from '@wuxin/web/module-path'
import { Scanner } from '@wuxin/web/offline/scanner'
import { problemText } from '@wuxin/web/problem'
import { Link, useNavigate } from '@wuxin/web/router'
import { useState } from 'react'
import { checkpointOf } from '../phone/code-check.ts'
import { useTexts } from '../texts.ts'
import type { WalkProps } from './walk-frame.tsx'
import type { WalkState } from '../phone/walk-state.rules.ts'

/** What to do next, within the thumb's reach: begin; scan a sheet, write down what was found, end. */
export function WalkSteps({ kept: { walk }, state, act }: Pick<WalkProps, 'kept' | 'act'> & { state: WalkState }) {
  const t = useTexts()
  const navigate = useNavigate()
  const [isScanning, setScanning] = useState(false)
  const start = useMutation({ mutationFn: () => act([{ kind: 'start' }]), onSuccess: () => announce(t('walk.started')) })
  const to = (path: string) => modulePath('patrols', `walk/${walk.shift}/${path}`)
  const found = async (code: string) => {
    setScanning(false)
    const at = await checkpointOf(code, walk.pack.checkpoints)
    if (typeof at === 'string') announce(t(`walk.scan.${at}`))
    else void navigate(to(`at/${at.checkpoint}`), { state: { code } })
  }
  if (state.finish) return <p className="wx-panel">{t('walk.finished')}</p>
  if (!state.start) {
    const isOver = walk.pack.shift.state === 'done' // ended by another phone on it, or in the office
    return (
      <>
        {isOver && <p className="wx-panel">{t('walk.overElsewhere')}</p>}
        <div className="pw-steps">
          {start.error && <p role="alert">{problemText(start.error, 'patrols')}</p>}
          <button type="button" className={isOver ? 'wx-button' : 'wx-button wx-button--main'} disabled={start.isPending} onClick={() => start.mutate()}>
            {t(isOver ? 'walk.addLate' : 'walk.start')}
          </button>
        </div>
      </>
    )
  }
  return (
    <>
      {isScanning && <Scanner onFound={(code) => void found(code)} onClose={() => setScanning(false)} />}
      <div className="pw-steps">
        <button type="button" className="wx-button wx-button--main" onClick={() => setScanning(true)}>
          {t('walk.scan.start')}
        </button>
        <Link className="wx-button" to={to('find')}>
          {t('walk.find')}
        </Link>
        <Link className="wx-button" to={to('finish')}>
          {t('walk.finish')}
        </Link>
      </div>
    </>
  )
}
