import { releaseInput, type HouseholdRecord } from '@wuxin/volunteers/household.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { renewModule } from '@wuxin/web/query-client'
import { client } from '../api.ts'
import { WordsForm } from '../step/words.form.tsx'
import { useTexts } from '../texts.ts'
import type { CarerView } from './carers.part.tsx'

/** Ends somebody's part, and why. */
export default function ReleaseDrawer({ record, carer, onClose }: { record: HouseholdRecord; carer: CarerView; onClose: () => void }) {
  const t = useTexts()
  return (
    <ActionDrawer
      open
      title={t('households.releaseOf', { name: carer.name })}
      schema={releaseInput}
      fixed={{ id: record.id, version: record.version, carer: carer.id }}
      submit={client.households.release.mutate}
      next={t('households.done.release', { name: carer.name })}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      submitLabel={t('households.do.release')}
    >
      <WordsForm name="reason" label="households.label.reason" hint="households.before.release" />
    </ActionDrawer>
  )
}
