import { RoleName } from '@wuxin/web/role-name'
import type { Traced } from '@wuxin/web/trace/traced'
import { UnitName } from '@wuxin/web/unit-name'
import { trpc } from '../api.ts'
import { CategoryText } from '../category/category-text.tsx'
import { ExtensionText } from './extension-text.tsx'

/** How the trace of cases, categories, dispatch rules and settings is told. */
export const traced: Traced = {
  list: (input) => trpc.audit.list.queryOptions(input),
  history: (ref) => trpc.audit.history.queryOptions(ref),
  verify: (ref) => trpc.audit.verify.queryOptions(ref),
  pages: { cases: 'Case', scores: 'ScoreRound' },
  records: ['Case', 'Category', 'DispatchRule', 'ScoreRound', 'ScoreCard', 'Setting'],
  fields: [
    'state', 'title', 'words', 'spot', 'category', 'emergency', 'channel', 'anonymous', 'reporterName', 'reporterPhone', 'receiverRole', 'holderName', 'firstReceiverName',
    'unit', 'kind', 'status', 'due', 'reason', 'leadUnit', 'plan', 'dueAt', 'extension', 'result', 'outcome', 'answerWords', 'rating', 'reopened', 'callBackDue',
    'supervised', 'escalatedTo', 'until', 'heads', 'scores', 'means', 'low', 'readAt',
  ],
  groups: { state: 'states', 'ScoreRound state': 'score.states', means: 'score.means', channel: 'channels', kind: 'kinds', status: 'whistleStatuses', outcome: 'outcomes', rating: 'ratings', escalatedTo: 'levels' },
  values: { unit: UnitName, leadUnit: UnitName, receiverRole: RoleName, category: CategoryText, extension: ExtensionText },
}
