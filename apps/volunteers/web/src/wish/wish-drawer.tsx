import type { WishRecord } from '@wuxin/volunteers/wish-view.schema'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { useTexts } from '../texts.ts'
import { claimsFor } from './claiming.ts'
import { claimerText } from './wish-claimer.ts'
import { wishNoun, type WishStepName } from './wish-noun.ts'
import { wishSteps } from './wish-steps.tsx'

/** One step of a wish; whoever speaks for a unit alone claims for it unless they choose otherwise. */
export default function WishDrawer({ name, record, onClose }: { name: WishStepName; record: WishRecord; onClose: () => void }) {
  const t = useTexts()
  const { caller } = useSession()
  const { isSelf, units } = claimsFor(caller, record.area)
  return (
    <RecordDrawer
      noun={wishNoun}
      step={wishSteps[name]}
      name={name}
      record={record}
      initial={name === 'claim' ? { unit: isSelf ? '' : units[0] } : undefined}
      again={() => client.wishes.get.query({ id: record.id })}
      standing={({ claimer }) => ({ [t('wishes.column.claimer')]: claimerText(claimer) })}
      onClose={onClose}
    />
  )
}
