import type { EventState } from '@wuxin/culture/event.schema'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<EventState, StateTone> = {
  draft: 'waiting', published: 'underWay', sign_up: 'underWay', check_in: 'dueSoon', running: 'dueSoon', scoring: 'explained', archived: 'done', cancelled: 'outOfRemit',
}

/** Where an event stands: 策划, 已发布, 报名, 签到, 开展, 评分, 已归档, 已取消. */
export function EventStateTag({ state }: { state: EventState }) {
  return <StateTag tone={tones[state]}>{useTexts()(`events.states.${state}`)}</StateTag>
}
