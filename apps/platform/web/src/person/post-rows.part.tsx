import { useWords } from '@wuxin/web/i18n'
import type { Column } from '@wuxin/web/list-parts'
import { Link } from '@wuxin/web/router'
import { Rows } from '@wuxin/web/rows'
import { StateTag } from '@wuxin/web/state-tag'
import { Button } from '@wuxin/web/ui'
import { pathTo } from '../text.ts'
import '../platform.css'
import { byRecency, type PostView } from './post.rules.ts'

/** Who holds or held which posts (任职), from when to when and how chosen; columns that the page says itself are left out. With `onEnd` those held today can be ended. */
export function PostRows({ posts, without = [], onEnd }: { posts: readonly PostView[]; without?: readonly string[]; onEnd?: (post: PostView) => void }) {
  const t = useWords('platform')
  const role = useWords('web')
  const columns: Column<PostView>[] = [
    { key: 'person', title: t('fact.person'), render: ({ person }) => <Link className="wx-nowrap" to={pathTo('people', person.id)}>{person.name}</Link> },
    {
      key: 'role',
      title: t('fact.post'),
      render: (post) => (
        <>
          {role(`roles.${post.role}`)} {post.unit && <Link to={pathTo('units', post.unit.id)}>{post.unit.name}</Link>}
        </>
      ),
    },
    { key: 'place', title: t('fact.place'), render: (post) => <Link to={pathTo('areas', post.area)}>{post.path}</Link> },
    { key: 'term', title: t('fact.term'), render: (post) => <span className="wx-nowrap">{t(post.to ? 'post.term' : 'post.since', { from: post.from, to: post.to })}</span> },
    { key: 'chosen', title: t('fact.chosen'), render: (post) => [t(`value.${post.chosen}`), post.profession].filter(Boolean).join(' · ') },
    { key: 'state', title: t('fact.state'), render: (post) => <StateTag tone={post.isCurrent ? 'done' : 'waiting'}>{t(post.isCurrent ? 'post.current' : 'post.past')}</StateTag> },
    ...(onEnd ? [{ key: 'end', title: '', render: (post: PostView) => post.isCurrent && <Button size="small" onClick={() => onEnd(post)}>{t('post.end')}</Button> }] : []),
  ]
  if (posts.length === 0) return <p className="wx-quiet">{t('post.none')}</p>
  return <Rows rows={[...posts].sort(byRecency)} rowKey={(post) => post.id} columns={columns.filter(({ key }) => !without.includes(key))} />
}
