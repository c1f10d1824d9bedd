import { useWords } from '@wuxin/web/i18n'
import { heldRoles, type PostView } from './post.rules.ts'

/** So many places of one role are named; the person's page has all. */
const few = 2

/** The posts that a person holds, role by role, in one line each: 网格员 · 第1微网格、第2微网格 等 4 处. */
export function HeldRoles({ posts }: { posts: readonly Pick<PostView, 'role' | 'path' | 'unit'>[] }) {
  const t = useWords('platform')
  const kit = useWords('web')
  return heldRoles(posts).map(({ role, at }) => {
    const places = at.slice(0, few).join(t('listComma'))
    return (
      <div key={role}>
        {kit(`roles.${role}`)} · {at.length > few ? t('post.andMore', { places, count: at.length }) : places}
      </div>
    )
  })
}
