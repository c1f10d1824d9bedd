import { useQuery } from '@tanstack/react-query'
import { isWithin } from '@wuxin/platform/area'
import { useWords } from '@wuxin/web/i18n'
import { Icon } from '@wuxin/web/icon'
import { LoadFailed } from '@wuxin/web/load-failed'
import { Link } from '@wuxin/web/router'
import { Skeleton } from '@wuxin/web/ui'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { pathTo } from '../text.ts'

interface Node {
  code: string
  name: string
  level: string
  children: number
}

interface Props {
  /** The place whose page is shown; its own branch and those that lead to it are open. */
  chosen: string | undefined
}

function TreeNode({ node, chosen }: Props & { node: Node }) {
  const t = useWords('platform')
  const leadsToChosen = chosen !== undefined && isWithin(chosen, node.code)
  const [isOpen, setOpen] = useState(leadsToChosen)
  const [followed, setFollowed] = useState(chosen)
  if (followed !== chosen) {
    setFollowed(chosen)
    if (leadsToChosen) setOpen(true)
  }
  return (
    <li>
      <div className="wx-tree__row" aria-current={node.code === chosen || undefined}>
        {node.children > 0 ? (
          <button type="button" aria-expanded={isOpen} aria-label={t(isOpen ? 'area.close' : 'area.open', { name: node.name })} onClick={() => setOpen(!isOpen)}>
            <Icon name="down" />
          </button>
        ) : (
          <span className="wx-tree__leaf" />
        )}
        <Link to={pathTo('areas', node.code)}>{node.name}</Link>
        {node.children > 0 && <span className="wx-quiet">{t(`area.below.${node.level}`, { count: node.children })}</span>}
      </div>
      {isOpen && node.children > 0 && <Branch of={node.code} chosen={chosen} />}
    </li>
  )
}

function Branch({ of, chosen }: Props & { of?: string }) {
  const { data, error, refetch } = useQuery(trpc.areas.tree.queryOptions({ code: of }))
  if (error) return <LoadFailed error={error} retry={() => void refetch()} />
  if (!data) return <Skeleton active title={false} paragraph={{ rows: of ? 2 : 6 }} />
  return (
    <ul>
      {data.nodes.map((node) => (
        <TreeNode key={node.code} node={node} chosen={chosen} />
      ))}
    </ul>
  )
}

/** The tree of places (区划), opened branch by branch, each with how many stand below it. */
export function AreaTree({ chosen }: Props) {
  const t = useWords('platform')
  return (
    <nav className="wx-tree" aria-label={t('area.tree')}>
      <Branch chosen={chosen} />
    </nav>
  )
}
