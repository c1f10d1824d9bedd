import type { SessionRecord } from '@wuxin/volunteers/session-view.schema'
import { client } from '../api.ts'
import { RecordDrawer } from '@wuxin/web/noun/record-drawer'
import { useTexts } from '../texts.ts'
import { sessionNoun, type SessionStepName } from './session-noun.ts'
import { sessionSteps } from './session-steps.tsx'

/** One step of a session. */
export default function SessionDrawer({ name, record, onClose }: { name: SessionStepName; record: SessionRecord; onClose: () => void }) {
  const t = useTexts()
  const standing = ({ day, from, to, spot, heads, attendance }: SessionRecord) => ({
    [t('sessions.column.day')]: `${day} ${from}–${to}`,
    [t('sessions.label.spot')]: spot,
    [t('sessions.column.heads')]: t('sessions.heads', { count: heads ?? attendance.length }),
  })
  return <RecordDrawer noun={sessionNoun} step={sessionSteps[name]} name={name} record={record} again={() => client.sessions.get.query({ id: record.id })} standing={standing} onClose={onClose} />
}
