import type { Rate } from '@wuxin/feedback/figure.rules'
import { Link } from '@wuxin/web/router'

/** A rate with its denominator: 98 %（637/650）; it leads to the rows that it counts, and says on hover how it is counted. */
export function RateLine({ label, formula, rate: { count, of, share }, href, none }: {
  label: string
  formula: string
  rate: Rate
  href: string
  /** What stands where there is nothing to count. */
  none: string
}) {
  return (
    <div title={formula}>
      <dt>{label}</dt>
      <dd>
        {share === null ? (
          <span className="wx-quiet">{none}</span>
        ) : (
          <Link to={href}>
            <strong>{Math.round(share * 100)} %</strong> <small>{`${count}/${of}`}</small>
          </Link>
        )}
      </dd>
    </div>
  )
}
