import { levelOf } from '@wuxin/platform/area'
import { registerHouseholdInput } from '@wuxin/volunteers/household.schema'
import { AreaPicker } from '@wuxin/web/area-picker'
import { Field } from '@wuxin/web/field'
import { useActivePlace } from '@wuxin/web/place'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { AddDrawer } from '@wuxin/web/noun/add-drawer'
import { useTexts } from '../texts.ts'
import { PersonFields } from './person-fields.tsx'

/** 建档; then the file's page, to write down the household's consent. Nothing of it stays on this device. */
export default function RegisterDrawer({ onClose }: { onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const place = useActivePlace() ?? caller.grants[0]?.area
  const area = place && levelOf(place) === 'compound' ? place : undefined
  return (
    <AddDrawer
      title={t('households.do.register')}
      schema={registerHouseholdInput}
      initial={{ area, kind: 'lonely_old', people: 1 }}
      submit={client.households.register.mutate}
      next={({ number }) => t('households.done.register', { number })}
      page="households"
      onClose={onClose}
    >
      <p className="wx-given">{t('households.before.register')}</p>
      <Field name="area" label={t('households.label.compound')}>
        <AreaPicker level="compound" />
      </Field>
      <PersonFields />
    </AddDrawer>
  )
}
