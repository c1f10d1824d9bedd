import { useId } from 'react'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-paths.ts'
import { Link } from './router.ts'

/** The one main action of a page: what it is called, and what it does or where it leads. */
export interface MainAction {
  label: string
  onClick?: () => void
  /** The page that it leads to, in place of `onClick`. */
  href?: string
  icon?: IconName
  /** It is being done and cannot be done twice. */
  busy?: boolean
  /** Why it cannot be done yet: the action then does nothing, and the reason stands beside it. */
  cannot?: string
  /** It is at hand and not asked for: drawn without the colour of what is to be done next. */
  quiet?: boolean
}

/** A main action, or none: the page's reader may do nothing here. */
export type MaybeAction = MainAction | false | null | undefined

/** Draws a page's main action; one that cannot be done says why. */
export function MainActionButton({ action }: { action: MaybeAction }) {
  const id = useId()
  if (!action) return null
  const { label, onClick, href, icon, busy = false, cannot, quiet = false } = action
  const className = quiet ? 'wx-button' : 'wx-button wx-button--main'
  const shown = icon ? <><Icon name={icon} /> {label}</> : label
  if (href !== undefined && !cannot) {
    return (
      <Link className={className} to={href}>
        {shown}
      </Link>
    )
  }
  return (
    <>
      <button type="button" className={className} disabled={busy || Boolean(cannot)} aria-busy={busy || undefined} aria-describedby={cannot ? id : undefined} onClick={onClick}>
        {shown}
      </button>
      {cannot && (
        <span id={id} className="wx-cannot">
          {cannot}
        </span>
      )}
    </>
  )
}
