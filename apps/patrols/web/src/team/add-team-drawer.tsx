import { limits } from '@wuxin/patrols/limit.rules'
import { addTeamInput } from '@wuxin/patrols/team.schema'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { AddDrawer } from '@wuxin/web/noun/add-drawer'
import { useOwnPlace } from '@wuxin/web/noun/use-own-place'
import { Input } from '@wuxin/web/ui-form'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'

/** 组建队伍; then its page, to take members in. */
export default function AddTeamDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const area = useOwnPlace()
  return (
    <AddDrawer title={t('teams.do.add')} schema={addTeamInput} initial={{ area }} submit={client.teams.add.mutate} next={() => t('teams.done.add')} page="teams" onClose={onClose}>
      <Field name="area" label={t('teams.label.area')} hint={t('teams.hint.area')}>
        <AreaPicker />
      </Field>
      <Field name="name" label={t('teams.label.name')}>
        <Input maxLength={limits.title} />
      </Field>
      <WordsField label={t('teams.label.words')} rows={3} />
    </AddDrawer>
  )
}
