import { RoleName } from '@wuxin/web/role-name'
import type { Traced } from '@wuxin/web/trace/traced'
import { UnitName } from '@wuxin/web/unit-name'
import { trpc } from '../api.ts'
import { BodyName } from '../body/body-text.tsx'
import { MeetsRule } from '../body/meets-rule.tsx'
import { PartyName } from './party-name.tsx'

/** How the trace of topics, meetings, tasks, bodies and the reception is told. */
export const traced: Traced = {
  list: (input) => trpc.audit.list.queryOptions(input),
  history: (ref) => trpc.audit.history.queryOptions(ref),
  verify: (ref) => trpc.audit.verify.queryOptions(ref),
  pages: { topics: 'Topic', meetings: 'Meeting', tasks: 'Task', bodies: 'Body' },
  records: ['Topic', 'Meeting', 'Task', 'Body', 'Duty', 'Visit', 'Calendar', 'Setting', 'TopicExport', 'MeetingExport', 'TaskExport'],
  fields: [
    'state', 'kind', 'name', 'title', 'seq', 'words', 'body', 'topic', 'source', 'sourceLabel', 'proposerName', 'proposerPhone', 'position', 'party', 'standing', 'unit', 'from', 'to',
    'startsAt', 'endsAt', 'venue', 'status', 'delegate', 'signInMeans', 'paragraph', 'decision', 'resolution', 'vote', 'change', 'reserved', 'matter', 'reason', 'mergedInto', 'tabledAt',
    'ownerUnit', 'ownerRole', 'dueAt', 'extension', 'result', 'outcome', 'confirmed', 'verifiedBy', 'verifyWords', 'answerWords', 'answer', 'supervised', 'escalatedTo', 'recurrence', 'closedReason',
    'day', 'place', 'visitor', 'phone', 'receivedBy', 'category',
  ],
  groups: {
    'Topic state': 'states', 'Meeting state': 'meetings.states', 'Task state': 'tasks.states', 'Body kind': 'kinds', 'Visit outcome': 'reception.outcomes', 'Calendar kind': 'audit.calendars',
    'Seat status': 'meetings.seats', signInMeans: 'meetings.means',
    source: 'sources', outcome: 'outcomes', decision: 'decisions', vote: 'votes', change: 'changes', reserved: 'matters', matter: 'matters', position: 'positions', verifiedBy: 'verifiedBy', escalatedTo: 'levels',
  },
  values: { unit: UnitName, ownerUnit: UnitName, ownerRole: RoleName, body: BodyName, party: PartyName, recurrence: MeetsRule },
}
