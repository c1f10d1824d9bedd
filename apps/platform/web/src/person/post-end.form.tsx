import { endPostInput } from '@wuxin/platform/post.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useWords } from '@wuxin/web/i18n'
import { Input } from '@wuxin/web/ui-form'
import { client, renew } from '../api.ts'
import { useToday } from '../text.ts'
import type { PostView } from './post.rules.ts'

/** Ends a post on its last day; it stays in the history. */
export function PostEndForm({ post, onClose }: { post: PostView; onClose: () => void }) {
  const t = useWords('platform')
  const today = useToday()
  const kit = useWords('web')
  return (
    <ActionDrawer
      open
      title={`${t('post.end')} · ${kit(`roles.${post.role}`)} · ${post.person.name}`}
      onClose={onClose}
      schema={endPostInput}
      initial={{ to: today }}
      fixed={{ id: post.id, version: post.version }}
      submit={(input) => client.posts.end.mutate(input)}
      next={t('post.ended')}
      onDone={() => void renew('people', 'posts', 'leaders', 'areas', 'audit')}
    >
      <Field name="to" label={t('post.lastDay')}>
        <DateField min={post.from} />
      </Field>
      <Field name="reason" label={t('fact.reason')}>
        <Input.TextArea rows={3} maxLength={200} showCount />
      </Field>
    </ActionDrawer>
  )
}
