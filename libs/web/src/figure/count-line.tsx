import { Link } from '../router.ts'

/** A number of records; it leads to them. */
export function CountLine({ label, count, href }: { label: string; count: number; href: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Link to={href}>
          <strong>{count}</strong>
        </Link>
      </dd>
    </div>
  )
}
