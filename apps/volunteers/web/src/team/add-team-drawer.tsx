import { addTeamInput } from '@wuxin/volunteers/team.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { modulePath } from '@wuxin/web/module-path'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { useNavigate } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { AddTeamForm } from './add-team.form.tsx'

/** 组建队伍; then its page, to take members in. */
export default function AddTeamDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const navigate = useNavigate()
  const { caller } = useSession()
  const area = useActivePlace() ?? caller.grants[0]?.area
  return (
    <ActionDrawer
      open
      title={t('teams.do.add')}
      schema={addTeamInput}
      initial={{ area }}
      submit={client.teams.add.mutate}
      next={t('teams.done.add')}
      onDone={({ id }) => {
        void renewModule('volunteers')
        void navigate(modulePath('volunteers', `teams/${id}`))
      }}
      onClose={onClose}
      submitLabel={t('teams.do.add')}
    >
      <AddTeamForm />
    </ActionDrawer>
  )
}
