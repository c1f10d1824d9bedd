import type { ReactNode } from 'react'
import { Link } from './router.ts'

/** A record as another page names it. */
export interface RecordLink {
  id: string
  title: string
  href: string
  state: ReactNode
  /** Its number, day or place. */
  detail: ReactNode
}

/** A few records, a line each, beside something else. */
export function RecordLinks({ links }: { links: readonly RecordLink[] }) {
  return (
    <ul className="wx-record-links">
      {links.map(({ id, title, href, state, detail }) => (
        <li key={id}>
          <Link to={href}>{title}</Link>
          <span>
            {state} <span className="wx-quiet">{detail}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
