import type { ReactNode } from 'react'

/** A fact of a record: its name, and its value as text or drawn. Empty ones are left out. */
export interface Fact {
  label: string
  value: ReactNode
  /** Takes the whole width: a description, photos, a map. */
  wide?: boolean
}

/** The facts of a record in two columns, one on a phone. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="wx-facts">
      {facts
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ label, value, wide }) => (
          <div key={label} data-wide={wide || undefined}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
