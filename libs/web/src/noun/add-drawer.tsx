import { ActionDrawer, type ActionDrawerProps } from '../action-drawer.tsx'
import { useModule } from '../module-context.tsx'
import { modulePath } from '../module-path.ts'
import { renewModule } from '../query-client.ts'
import { useNavigate } from '../router.ts'
import type { z } from 'zod'

interface Props<Schema extends z.ZodObject, Row> extends Pick<ActionDrawerProps<Schema, Row>, 'title' | 'schema' | 'initial' | 'submit' | 'next' | 'draft' | 'children' | 'onClose'> {
  /** The page of such records below the module: `teams`. */
  page: string
}

/** A record that is begun in a drawer; then its page. */
export function AddDrawer<Schema extends z.ZodObject, Row extends { id: string }>({ page, ...drawer }: Props<Schema, Row>) {
  const module = useModule()
  const navigate = useNavigate()
  return (
    <ActionDrawer<Schema, Row>
      {...drawer}
      open
      onDone={({ id }) => {
        void renewModule(module.id)
        void navigate(modulePath(module.id, `${page}/${id}`))
      }}
      submitLabel={drawer.title}
    />
  )
}
