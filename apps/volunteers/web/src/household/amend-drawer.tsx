import { amendHouseholdInput, type HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { renewModule } from '@wuxin/web/query-client'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { PersonFields } from './person-fields.tsx'
import type { Person } from './person.part.tsx'

/** Changes who lives there, by those who have just looked. */
export default function AmendDrawer({ record, person, onClose }: { record: HouseholdRecord; person: Person; onClose: () => void }) {
  const t = useTexts()
  const { id: _id, ...known } = person
  return (
    <ActionDrawer
      open
      title={t('households.do.amend')}
      schema={amendHouseholdInput}
      initial={{ ...known, kind: record.kind, people: record.people }}
      fixed={{ id: record.id, version: record.version }}
      submit={client.households.amend.mutate}
      next={t('households.done.amend')}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      submitLabel={t('households.do.amend')}
    >
      <PersonFields />
    </ActionDrawer>
  )
}
