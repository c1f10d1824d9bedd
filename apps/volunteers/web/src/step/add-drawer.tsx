import { ActionDrawer, type ActionDrawerProps } from '@wuxin/web/action-drawer'
import { modulePath } from '@wuxin/web/module-path'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate } from '@wuxin/web/router'
import type { z } from 'zod'

interface Props<Schema extends z.ZodObject, Row> extends Pick<ActionDrawerProps<Schema, Row>, 'title' | 'schema' | 'initial' | 'submit' | 'next' | 'draft' | 'children' | 'onClose'> {
  /** The page of such records below the module: `teams`. */
  page: string
}

/** A record that is begun in a drawer; then its page. */
export function AddDrawer<Schema extends z.ZodObject, Row extends { id: string }>({ page, ...drawer }: Props<Schema, Row>) {
  const navigate = useNavigate()
  return (
    <ActionDrawer<Schema, Row>
      {...drawer}
      open
      onDone={({ id }) => {
        void renewModule('volunteers')
        void navigate(modulePath('volunteers', `${page}/${id}`))
      }}
      submitLabel={drawer.title}
    />
  )
}
