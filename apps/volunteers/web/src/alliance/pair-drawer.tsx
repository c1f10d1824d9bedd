import { pairInput, type allianceRecord } from '@wuxin/volunteers/alliance.schema'
import { levelOf } from '@wuxin/platform/area'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { useNow } from '@wuxin/web/now'
import { useActivePlace } from '@wuxin/web/place'
import { renewModule } from '@wuxin/web/query-client'
import { useSession } from '@wuxin/web/session'
import { dateText } from '@wuxin/web/time'
import type { z } from 'zod'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { PairForm } from './pair.form.tsx'

/** 结对: a unit with a community and some of its compounds. */
export default function PairDrawer({ onDone, onClose }: { onDone: (made: z.output<typeof allianceRecord>) => void; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const today = dateText(useNow())
  const place = useActivePlace() ?? caller.grants[0]?.area
  return (
    <ActionDrawer
      open
      title={t('alliances.pair')}
      schema={pairInput}
      initial={{ area: place && levelOf(place) === 'community' ? place : undefined, from: today, compounds: [] }}
      submit={client.alliances.pair.mutate}
      next={t('alliances.done.pair')}
      onDone={(made) => {
        void renewModule('volunteers')
        onDone(made)
      }}
      onClose={onClose}
      submitLabel={t('alliances.pair')}
    >
      <PairForm />
    </ActionDrawer>
  )
}
