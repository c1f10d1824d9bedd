import { bodyKinds, positions } from '@wuxin/meetings/body.schema'
import { topicFigures } from '@wuxin/meetings/figure.rules'
import { decisions, meetingActions, meetingStates, recurrences, votes } from '@wuxin/meetings/meeting.schema'
import { meetingChips } from '@wuxin/meetings/meeting-input.schema'
import type { MeetingErrors } from '@wuxin/meetings/meetings.schema'
import { reservedMatters } from '@wuxin/meetings/reserved.rules'
import { settingGroups } from '@wuxin/meetings/settings.schema'
import { taskActions, taskStates } from '@wuxin/meetings/task.schema'
import { taskChips } from '@wuxin/meetings/task-input.schema'
import { topicChips } from '@wuxin/meetings/topic-input.schema'
import { todoSteps } from '@wuxin/meetings/topic-view.schema'
import { eightSteps, serviceChanges, topicActions, topicOutcomes, topicSources, topicStates, verificationSources } from '@wuxin/meetings/topic.schema'
import { localeFaults } from '@wuxin/web/locale-faults'
import { faceFaults } from '@wuxin/web/module'
import { describe, expect, it } from 'vitest'
import enUS from './locales/en-US.json'
import zhCN from './locales/zh-CN.json'
import face from './module.tsx'
import { traced } from './trace/traced.tsx'

/** Every error of the words; a new one does not compile here before it has a text. */
const errors: Record<keyof MeetingErrors, true> = {
  BODY_EXISTS: true, BODY_LEVEL_WRONG: true, BODY_MISSING: true, BODY_CLOSED: true, MEMBER_TWICE: true, PARTY_UNKNOWN: true, RESERVED_MATTER: true, MERGE_TARGET_WRONG: true, TOPIC_NOT_READY: true, TOPIC_EXISTS: true,
  AGENDA_EMPTY: true, NOTICE_TOO_LATE: true, MEETING_IN_PAST: true, MEETING_NOT_YET: true, QUORUM_MISSING: true, NOT_YOUR_SEAT: true, SEAT_TAKEN: true, SIGN_IN_CODE_WRONG: true, VOTES_MISSING: true, VOTES_TOO_MANY: true,
  AGENDA_UNDECIDED: true, MINUTES_DIVERGED: true, MINUTES_UNSETTLED: true, TASKS_MISSING: true, OWNER_WRONG: true, POST_VACANT: true, DEADLINE_TOO_FAR: true, EXTENSION_PENDING: true,
  EXTENSION_NOT_PENDING: true, EXTENSION_TOO_SHORT: true, EXTENSION_LIMIT: true, PHOTO_UNKNOWN: true, TRACKING_CODE_UNKNOWN: true, CALENDAR_UNKNOWN: true, VISIT_TURNED: true, SEAT_ABSENT: true, VOTE_OTHERWISE: true,
}

const withTheMeeting = ['notify', 'postpone', 'convene', 'adopt', 'explain', 'defer', 'reject', 'finish', 'lapse', 'escalate']

describe('the face of the module', () => {
  it('is sound', () => expect(faceFaults(face, 'meetings')).toEqual([]))

  it('says the same in both languages', () => expect(localeFaults({ 'zh-CN': zhCN, 'en-US': enUS })).toEqual([]))

  it('has words for whatever a topic, a meeting, a task and a body can be', () => {
    expect(Object.keys(zhCN.states)).toEqual([...topicStates])
    expect(Object.keys(zhCN.steps)).toEqual([...eightSteps])
    expect(Object.keys(zhCN.sources)).toEqual([...topicSources])
    expect(Object.keys(zhCN.outcomes)).toEqual([...topicOutcomes])
    expect(Object.keys(zhCN.verifiedBy)).toEqual([...verificationSources])
    expect(Object.keys(zhCN.decisions)).toEqual([...decisions])
    expect(Object.keys(zhCN.changes)).toEqual([...serviceChanges])
    expect(Object.keys(zhCN.votes)).toEqual([...votes])
    expect(Object.keys(zhCN.matters)).toEqual([...reservedMatters])
    expect(Object.keys(zhCN.kinds)).toEqual([...bodyKinds])
    expect(Object.keys(zhCN.positions)).toEqual([...positions])
    expect(Object.keys(zhCN.every)).toEqual([...recurrences])
    expect(Object.keys(zhCN.figures)).toEqual([...topicFigures])
    expect(Object.keys(zhCN.meetings.states)).toEqual([...meetingStates])
    expect(Object.keys(zhCN.tasks.states)).toEqual([...taskStates])
  })

  it('has words for every step of theirs, to be taken and taken', () => {
    expect(Object.keys(zhCN.topics.do).toSorted()).toEqual(topicActions.filter((action) => !withTheMeeting.includes(action)).toSorted())
    expect(Object.keys(zhCN.topics.did).toSorted()).toEqual(['propose', ...topicActions].toSorted())
    expect(Object.keys(zhCN.topics.waiting)).toEqual([...topicStates])
    expect(Object.keys(zhCN.inbox.steps)).toEqual([...todoSteps])
    expect(Object.keys(zhCN.meetings)).toEqual(expect.arrayContaining(['states', 'chips', 'do', 'did']))
    expect(Object.keys(zhCN.meetings.do)).toEqual(expect.arrayContaining(meetingActions.filter((action) => action !== 'write')))
    expect(Object.keys(zhCN.tasks.do)).toEqual(expect.arrayContaining(taskActions.filter((action) => action !== 'reopen' && action !== 'escalate')))
    expect(Object.keys(zhCN.tasks.did)).toEqual(expect.arrayContaining(['give', ...taskActions]))
    expect(Object.keys(zhCN.notice.topic).toSorted()).toEqual(['import', 'propose', ...topicActions].toSorted())
    expect(Object.keys(zhCN.notice.task).toSorted()).toEqual(['give', ...taskActions].toSorted())
  })

  it('has words for every chip, group of settings, field of a trace and error', () => {
    expect(Object.keys(zhCN.topics.chips).toSorted()).toEqual([...topicChips].toSorted())
    expect(Object.keys(zhCN.meetings.chips).toSorted()).toEqual([...meetingChips].toSorted())
    expect(Object.keys(zhCN.tasks.chips).toSorted()).toEqual([...taskChips].toSorted())
    expect(Object.keys(zhCN.settings)).toEqual(expect.arrayContaining([...settingGroups]))
    expect(Object.keys(zhCN.field)).toEqual(expect.arrayContaining([...traced.fields]))
    expect(Object.keys(zhCN.errors).toSorted()).toEqual(Object.keys(errors).toSorted())
  })
})
