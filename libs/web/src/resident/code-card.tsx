import { useState } from 'react'
import { copyText } from '../copy-text.ts'
import { useWords } from '../i18n.ts'
import { Icon } from '../icon.tsx'
import { BigButton } from './big-button.tsx'

/** A code to keep: large, read out sign by sign, and copied at a touch. */
export function CodeCard({ label, code }: { label: string; code: string }) {
  const t = useWords('web')
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = () => {
    copyText(code)
      .then((isCopied) => setState(isCopied ? 'copied' : 'failed'))
      .catch(() => setState('failed'))
  }
  return (
    <section className="wx-code">
      <h2>{label}</h2>
      <p className="wx-code__text" aria-label={[...code].join(' ')}>
        {code}
      </p>
      <BigButton plain onClick={copy}>
        <Icon name={state === 'copied' ? 'check' : 'copy'} /> {t(`resident.copy.${state}`)}
      </BigButton>
      <p className="wx-hidden" role="status">
        {state !== 'idle' && t(`resident.copy.${state}`)}
      </p>
    </section>
  )
}
