import { meetingRules } from '@wuxin/meetings/meeting.rules'
import type { MeetingAction } from '@wuxin/meetings/meeting.schema'
import type { MeetingRecord } from '@wuxin/meetings/meeting-view.schema'
import { dayOf } from '@wuxin/platform/working-day'
import type { MainAction } from '@wuxin/web/main-action'
import { useCan } from '@wuxin/web/module-context'
import type { MoreAction } from '@wuxin/web/record-page'
import { useNavigate } from '@wuxin/web/router'
import { useSession } from '@wuxin/web/session'
import { useClickStep } from '@wuxin/web/use-click-step'
import { client } from '../api.ts'
import { useTexts } from '../texts.ts'
import { meetingPath, minutesFile } from './meeting-path.ts'
import { quorumLack } from './quorum-text.ts'
import type { StepName } from './steps.tsx'

/** What a page offers for a meeting. */
export interface MeetingActions {
  /** The one main action; null where the meeting waits for somebody else. */
  main: MainAction | null
  more: MoreAction[]
  /** Why a step of one click was refused. */
  error: unknown
}

/** Without an agenda there is nothing to give notice of: it comes first. */
const mainOf = (action: MeetingAction | null, { agenda }: MeetingRecord): MeetingAction | null => (action === 'notify' && agenda.length === 0 ? 'setAgenda' : action)

/** Whether the day of the meeting has not come yet. */
const isAhead = (startsAt: string): boolean => dayOf(new Date()) < dayOf(new Date(startsAt))

/** What the caller may do to a meeting now, by the words' own rules: the one main action, and the rest behind 更多. */
export function useMeetingActions(record: MeetingRecord | undefined, open: (step: StepName) => void): MeetingActions {
  const t = useTexts()
  const can = useCan()
  const navigate = useNavigate()
  const { caller } = useSession()
  const begin = useClickStep()
  if (!record) return { main: null, more: [], error: null }
  const { id, version, state, startsAt, signInCode } = record
  const main = mainOf(meetingRules.nextAction(record, caller), record)
  const hasMinutes = ['minutes', 'confirmed', 'published'].includes(state)
  const go = (page: Parameters<typeof meetingPath>[1]) => () => void navigate(meetingPath(id, page))
  const drawers = meetingRules.actionsFor(record, caller).filter((action): action is MeetingAction & StepName => action !== main && ['amend', 'setAgenda', 'notify', 'cancel', 'withdraw'].includes(action))
  const openNow = () => begin.mutate({ step: () => client.meetings.open.mutate({ id, version }), said: t('meetings.next.open') })
  const does: Partial<Record<MeetingAction, Partial<MainAction>>> = {
    open: { cannot: quorumLack(record, t), busy: begin.isPending, onClick: () => (isAhead(startsAt) ? open('open') : openNow()) },
    publish: { href: meetingPath(id, 'publish') },
  }
  const step = main as StepName // the main actions but `open` and `publish`, which stand above, open their drawer at once
  return {
    main: main && { label: t(`meetings.do.${main}`), onClick: () => open(step), ...does[main] },
    more: [
      ...drawers.map((key) => ({ key, label: t(`meetings.do.${key}`), onClick: () => open(key), danger: key === 'cancel' })),
      ...(meetingRules.mayDo('reseat', record, caller)
        ? [{ key: 'reseat', label: t('meetings.do.reseat'), onClick: () => begin.mutate({ step: () => client.meetings.reseat.mutate({ id, version }), said: t('meetings.next.reseat') }) }]
        : []),
      ...(signInCode !== null && can('meeting:arrange', record) ? [{ key: 'poster', label: t('meetings.do.poster'), onClick: go('poster') }] : []),
      ...(hasMinutes
        ? [
            { key: 'print', label: t('meetings.do.print'), onClick: go('print') },
            { key: 'docx', label: t('meetings.do.docx'), onClick: () => location.assign(minutesFile(id)) },
          ]
        : []),
    ],
    error: begin.error,
  }
}
