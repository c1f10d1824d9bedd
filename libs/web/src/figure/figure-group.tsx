import type { ReactNode } from 'react'
import { Link } from '../router.ts'

/** A figure as it is read: what it is called, how it is counted, and where its rows stand. */
export interface ShownFigure {
  key: string
  label: string
  formula: string
  count: number
  to: string
}

/** Figures that belong together, in large type; each leads to its rows and tells on hover how it is counted. */
export function FigureGroup({ title, figures, children }: { title: string; figures: readonly ShownFigure[]; children?: ReactNode }) {
  return (
    <section className="wx-panel">
      <h2>{title}</h2>
      <dl className="wx-figures">
        {figures.map(({ key, label, formula, count, to }) => (
          <div key={key} title={formula}>
            <dt>{label}</dt>
            <dd>
              <Link to={to}>
                <strong>{count}</strong>
              </Link>
            </dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  )
}
