import { Link } from './router.ts'

/** One of several views of the same matter: a page of its own. */
export interface View {
  key: string
  label: string
  href: string
}

/** The views of one matter side by side, the present one marked: a list, what can be taken on of it, its catalogue. One alone is no choice and is not shown. */
export function Views({ label, views, now }: { label: string; views: readonly View[]; now: string }) {
  if (views.length < 2) return null
  return (
    <nav className="wx-views" aria-label={label}>
      {views.map(({ key, label: text, href }) => (
        <Link key={key} className="wx-button" to={href} aria-current={key === now ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  )
}
