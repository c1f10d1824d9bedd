import { useState } from 'react'
import { useWords } from '../i18n.ts'
import { Icon } from '../icon.tsx'
import { BigButton } from './big-button.tsx'

/** Copies by the clipboard, or where a page without https has none, by a selection. */
async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    await navigator.clipboard.writeText(text)
    return true
  }
  const area = document.createElement('textarea')
  area.value = text
  document.body.append(area)
  area.select()
  const isCopied = document.execCommand('copy')
  area.remove()
  return isCopied
}

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
