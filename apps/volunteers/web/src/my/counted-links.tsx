import { Link } from '@wuxin/web/router'

/** One kind of what is there, as many as there are, and where it is done. */
export interface CountedLink {
  count: number
  text: string
  href: string
}

/** What there is of several kinds, each leading to its page; `none` where there is nothing. */
export function CountedLinks({ links, none }: { links: readonly CountedLink[]; none: string }) {
  const shown = links.filter(({ count }) => count > 0)
  if (shown.length === 0) return <p className="wx-quiet">{none}</p>
  return (
    <ul className="vo-rows">
      {shown.map(({ text, href }) => (
        <li key={href}>
          <Link to={href}>
            <span>{text}</span>
            <span aria-hidden>›</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
