import { useWords } from '@wuxin/web/i18n'
import { Link } from '@wuxin/web/router'
import { PostRows } from '../person/post-rows.part.tsx'
import type { PostView } from '../person/post.rules.ts'
import { pathTo } from '../text.ts'

/** The posts held at a place, and the county leaders bound (包抓) to it or to what it lies in. */
export function AreaPosts({ posts, leaders }: { posts: readonly PostView[]; leaders: readonly PostView[] }) {
  const t = useWords('platform')
  return (
    <>
      <section className="wx-panel">
        <h2>{t('area.posts')}</h2>
        <PostRows posts={posts.filter((post) => post.role !== 'county_leader')} without={['place', 'state']} />
      </section>
      {leaders.length > 0 && (
        <section className="wx-panel">
          <h2>{t('area.leaders')}</h2>
          <ul className="wx-lines">
            {leaders.map((post) => (
              <li key={post.id}>
                <Link to={pathTo('people', post.person.id)}>{post.person.name}</Link>
                <span className="wx-quiet">{t('post.boundSince', { place: post.path, from: post.from })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
