import type { Rate } from '@wuxin/platform/rate'
import { Link } from '../router.ts'
import { RateText } from './rate-text.tsx'

/** A rate by its name; it leads to the rows that it counts, and says on hover how it is counted. */
export function RateLine({ label, formula, rate, href }: { label: string; formula: string; rate: Rate; href: string }) {
  const text = <RateText rate={rate} />
  return (
    <div title={formula}>
      <dt>{label}</dt>
      <dd>
        {rate.share === null ? (
          <span className="wx-quiet">{text}</span>
        ) : (
          <Link to={href}>
            <strong>{text}</strong>
          </Link>
        )}
      </dd>
    </div>
  )
}
