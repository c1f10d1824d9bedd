import { amendVolunteerInput, type VolunteerRecord } from '@wuxin/volunteers/volunteer.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { renewModule } from '@wuxin/web/query-client'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { VolunteerFields } from '../volunteer/volunteer-fields.tsx'

/** What one changes of one's own registration. */
export default function AmendOwnDrawer({ own, onClose }: { own: VolunteerRecord; onClose: () => void }) {
  const t = useTexts()
  return (
    <ActionDrawer
      open
      title={t('own.do.amend')}
      schema={amendVolunteerInput}
      initial={{ phone: own.phone ?? undefined, skills: own.skills, unit: own.unit?.id ?? null }}
      fixed={{ id: own.id, version: own.version }}
      submit={client.own.amend.mutate}
      next={t('own.amended')}
      onDone={() => void renewModule('volunteers')}
      onClose={onClose}
      submitLabel={t('own.do.amend')}
    >
      <VolunteerFields kept={{ hasGuardian: own.guardian !== null }} />
    </ActionDrawer>
  )
}
