import type { ReactNode } from 'react'

/** A button for a thumb: at least 60 pixels high, the whole width. While `busy` it cannot be pressed twice. */
export function BigButton({ children, onClick, submit = false, plain = false, disabled = false, busy = false }: {
  children: ReactNode
  onClick?: () => void
  /** Sends the form that it stands in. */
  submit?: boolean
  /** A second choice beside the main one. */
  plain?: boolean
  disabled?: boolean
  busy?: boolean
}) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      className={plain ? 'wx-big wx-big--plain' : 'wx-big'}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      onClick={onClick}
    >
      {children}
    </button>
  )
}
