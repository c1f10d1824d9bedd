import { addBodyInput, levelsOf } from '@wuxin/meetings/body.schema'
import { levelOf } from '@wuxin/platform/area'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { modulePath } from '@wuxin/web/module-path'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { AddBodyForm } from './add-body.form.tsx'

/** 新建机构; then its page, to add members. */
export default function AddBodyDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const navigate = useNavigate()
  const { caller } = useSession()
  const area = useActivePlace() ?? caller.grants[0]?.area
  const kind = area ? (Object.keys(levelsOf) as (keyof typeof levelsOf)[]).find((each) => levelsOf[each].includes(levelOf(area))) : undefined // keys of that very table
  return (
    <ActionDrawer
      open
      title={t('bodies.add')}
      schema={addBodyInput}
      initial={{ kind, area: kind && area, recurrence: null }}
      submit={client.bodies.add.mutate}
      next={t('bodies.done.add')}
      onDone={({ id }) => {
        void renewModule('meetings')
        void navigate(modulePath('meetings', `bodies/${id}`))
      }}
      onClose={onClose}
      submitLabel={t('bodies.do.add')}
    >
      <AddBodyForm />
    </ActionDrawer>
  )
}
