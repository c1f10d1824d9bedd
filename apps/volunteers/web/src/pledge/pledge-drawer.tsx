import type { PledgeRecord } from '@wuxin/volunteers/pledge-view.schema'
import { client } from '../api.ts'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { pledgeNoun, type PledgeStepName } from './pledge-noun.ts'
import { pledgeSteps } from './pledge-steps.tsx'

/** One step of a pledge. */
export default function PledgeDrawer({ name, record, onClose }: { name: PledgeStepName; record: PledgeRecord; onClose: () => void }) {
  return <RecordDrawer noun={pledgeNoun} step={pledgeSteps[name]} name={name} record={record} again={() => client.pledges.get.query({ id: record.id })} onClose={onClose} />
}
