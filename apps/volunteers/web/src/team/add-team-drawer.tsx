import { addTeamInput } from '@wuxin/volunteers/team.schema'
import { client } from '../api.ts'
import { AddDrawer } from '@wuxin/web/noun/add-drawer'
import { useOwnPlace } from '@wuxin/web/noun/use-own-place'
import { useTexts } from '../texts.ts'
import { AddTeamForm } from './add-team.form.tsx'

/** 组建队伍; then its page, to take members in. */
export default function AddTeamDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const area = useOwnPlace()
  return (
    <AddDrawer
      title={t('teams.do.add')}
      schema={addTeamInput}
      initial={{ area }}
      submit={client.teams.add.mutate}
      next={t('teams.done.add')}
      page="teams"
      onClose={onClose}
    >
      <AddTeamForm />
    </AddDrawer>
  )
}
