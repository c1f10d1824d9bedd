import { useMutation } from '@tanstack/react-query'
import { caseRules } from '@wuxin/feedback/case.rules'
import type { CaseRecord } from '@wuxin/feedback/case-view.schema'
import type { CaseAction } from '@wuxin/feedback/case.schema'
import type { Caller } from '@wuxin/platform/caller'
import { announce } from '@wuxin/web/announce'
import type { MainAction } from '@wuxin/web/main-action'
import { renewModule } from '@wuxin/web/query-client'
import type { MoreAction } from '@wuxin/web/record-page'
import { useSession } from '@wuxin/web/session'
import { client } from '../api.ts'
import { nextText } from '../step/next-text.ts'
import type { StepName } from '../step/steps.tsx'
import { useTexts } from '../texts.ts'

const opensDrawer = (action: CaseAction): action is StepName => !['accept', 'escalate', 'lapse'].includes(action)

/** What a page offers for a case. */
export interface CaseActions {
  /** The one main action; null where the case waits for somebody else. */
  main: MainAction | null
  more: MoreAction[]
  /** Why a step of one click was refused. */
  error: unknown
}

/** The one thing to do: a dissatisfied resident is called back before anything else that the caller could do. */
function mainAction(record: CaseRecord, caller: Caller): CaseAction | null {
  return record.callBackDue && caseRules.mayDo('callBack', record, caller) ? 'callBack' : caseRules.nextAction(record, caller)
}

/** What the caller may do to a case now, by the words' own rules: the one main action, and the rest behind 更多. */
export function useCaseActions(record: CaseRecord | undefined, open: (step: StepName) => void): CaseActions {
  const t = useTexts()
  const { caller } = useSession()
  const accept = useMutation({
    mutationFn: ({ id, version }: Pick<CaseRecord, 'id' | 'version'>) => client.cases.accept.mutate({ id, version }),
    onSuccess: (after) => announce(nextText(after, caller)),
    onSettled: () => renewModule('feedback'),
  })
  if (!record) return { main: null, more: [], error: null }
  const next = mainAction(record, caller)
  const offer = (action: CaseAction) => ({ label: t(`do.${action}`), onClick: () => (opensDrawer(action) ? open(action) : accept.mutate(record)) })
  return {
    main: next && { ...offer(next), busy: accept.isPending },
    more: caseRules.actionsFor(record, caller).filter((action) => action !== next).map((action) => ({ key: action, ...offer(action) })),
    error: accept.error,
  }
}
