import { DomainProblem, problemText } from '@wuxin/web/problem'
import { StateTag } from '@wuxin/web/state-tag'
import { useEffect, useState } from 'react'
import type { KeptPhoto } from '../phone/phone-store.ts'
import { useTexts } from '../texts.ts'
import type { WalkProps } from './walk-frame.tsx'

/** A photo whose bytes have not arrived, with its picture as the phone has it; one that was refused can be let go, and another taken where it belongs. */
export function QueuedPhoto({ photo: { photo, bytes, state, problem }, giveUp }: Pick<WalkProps, 'giveUp'> & { photo: KeptPhoto }) {
  const t = useTexts()
  const [url] = useState(() => bytes && URL.createObjectURL(bytes))
  useEffect(() => () => void (url && URL.revokeObjectURL(url)), [url])
  return (
    <li>
      {url && <img src={url} alt={t('walk.photo.kept')} />}
      <StateTag tone={state === 'refused' ? 'overdue' : 'waiting'}>{t(`walk.queued.${state === 'refused' ? 'refused' : 'waiting'}`)}</StateTag>
      {problem && <small role={state === 'refused' ? 'alert' : undefined}>{problemText(new DomainProblem({ code: problem }), 'patrols')}</small>}
      {state === 'refused' && (
        <button type="button" className="wx-button wx-button--quiet" onClick={() => void giveUp({ photo })}>
          {t('walk.photo.letGo')}
        </button>
      )}
    </li>
  )
}
