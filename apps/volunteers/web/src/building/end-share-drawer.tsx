import { dayOf } from '@wuxin/platform/working-day'
import { endShareInput } from '@wuxin/volunteers/building.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { DateField } from '@wuxin/web/date-field'
import { Field } from '@wuxin/web/field'
import { useNow } from '@wuxin/web/now'
import { renewModule } from '@wuxin/web/query-client'
import { WordsField } from '@wuxin/web/words-field'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import type { BuildingRow } from './building-rows.tsx'

/** A building leaves a member's care. */
export default function EndShareDrawer({ building, share: { id, version, volunteer }, onClose }: { building: string; share: NonNullable<BuildingRow['share']>; onClose: () => void }) {
  const t = useTexts()
  const now = useNow()
  return (
    <ActionDrawer
      open
      title={t('buildings.endOf', { building, name: volunteer.name })}
      schema={endShareInput}
      initial={{ to: dayOf(new Date(now)) }}
      fixed={{ id, version }}
      submit={client.buildings.endShare.mutate}
      next={t('buildings.done.endShare', { building })}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      submitLabel={t('buildings.do.endShare')}
    >
      <Field name="to" label={t('buildings.label.lastDay')}>
        <DateField />
      </Field>
      <WordsField name="reason" label={t('buildings.label.reason')} rows={3} />
    </ActionDrawer>
  )
}
