import type { ReactNode } from 'react'

/** A record in a list: its number, its title, and what sets it apart. */
export function RowTitle({ number, title, children }: { number: string; title: string; children?: ReactNode }) {
  return (
    <span className="wx-row-title">
      <small>{number}</small>
      <span>
        {title} {children}
      </span>
    </span>
  )
}
