import { createHmac } from 'node:crypto'
import { signUpError } from '@wuxin/culture/sign-up.schema'
import { letteredCode } from '@wuxin/platform/spoken-code'
import type { Work } from '@wuxin/service/work'

const doorCode = letteredCode('QD')

/** The code of an event's door (签到码), as people read it from the poster: it follows from the event, is kept nowhere, and nobody makes it up. */
export const doorCodeOf = (work: Work, event: string): string => doorCode.show(codeOf(work, event))

const codeOf = (work: Work, event: string): string => doorCode.make(createHmac('sha256', work.service.keys.secret).update(`door:${event}`).digest().subarray(0, 10))

/** Throws DOOR_CODE_WRONG for what is not on the poster of this event. */
export function assertDoor(work: Work, event: string, typed: string): void {
  if (doorCode.read(typed) !== codeOf(work, event)) throw signUpError('DOOR_CODE_WRONG', {})
}
