import { bodyKinds } from '@wuxin/meetings/body.schema'
import { meetingStates } from '@wuxin/meetings/meeting.schema'
import { choicesOf } from '@wuxin/web/choices'
import type { Filter } from '@wuxin/web/list-parts'
import { useTexts } from '../texts.ts'

/** The filters over a list of meetings. */
export function useMeetingFilters(): Filter[] {
  const t = useTexts()
  return [
    { kind: 'choice', key: 'state', label: t('meetings.filter.state'), choices: choicesOf(meetingStates, (state) => t(`meetings.states.${state}`)) },
    { kind: 'choice', key: 'bodyKind', label: t('meetings.filter.bodyKind'), choices: choicesOf(bodyKinds, (kind) => t(`kinds.${kind}`)) },
    { kind: 'area', key: 'area', label: t('meetings.filter.area') },
    { kind: 'day', key: 'from', label: t('meetings.filter.from') },
    { kind: 'day', key: 'to', label: t('meetings.filter.to') },
  ]
}
