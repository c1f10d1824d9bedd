import { selfAndAncestors } from '@wuxin/platform/area'
import { Link } from '@wuxin/web/router'
import { Fragment } from 'react'
import { pathTo } from '../text.ts'

/** Where a place lies, from the county's child down to itself; those above it that one may open are links. */
export function AreaPath({ code, path, open }: { code: string; path: string; open: readonly { code: string }[] }) {
  const names = path.split(' · ')
  const codes = selfAndAncestors(code) // the nearest first
  return names.map((name, index) => {
    const at = codes[names.length - 1 - index]
    const isOpen = at !== undefined && at !== code && open.some((each) => each.code === at)
    return (
      <Fragment key={at ?? name}>
        {index > 0 && ' · '}
        {isOpen ? <Link to={pathTo('areas', at)}>{name}</Link> : name}
      </Fragment>
    )
  })
}
