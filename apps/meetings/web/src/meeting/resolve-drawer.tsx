import type { ItemView, MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { ActionDrawer } from '@wuxin/web/action-drawer'
import { renewModule } from '@wuxin/web/query-client'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { titleOf, votersOf } from './item.rules.ts'
import { resolutionDraft, resolveFormInput } from './resolve-input.rules.ts'
import { ResolveForm } from './resolve.form.tsx'

/** Decides one item; what was decided can be changed until the minutes are confirmed. */
export default function ResolveDrawer({ record, item, onClose }: { record: MeetingRecord; item: ItemView; onClose: () => void }) {
  const t = useTexts()
  return (
    <ActionDrawer
      open
      title={t('meetings.resolve.title', { title: titleOf(item) })}
      schema={resolveFormInput}
      initial={resolutionDraft(item, votersOf(record.seats))}
      fixed={{ id: record.id, item: item.id }}
      submit={client.meetings.resolve.mutate}
      next={t('meetings.next.resolve')}
      onDone={() => void renewModule('meetings')}
      onClose={onClose}
      draft={`meetings.resolve.${item.id}`}
      submitLabel={t('meetings.resolve.submit')}
    >
      <ResolveForm record={record} item={item} />
    </ActionDrawer>
  )
}
