import { photoLifecycle, photoRules } from '@wuxin/culture/photo.rules'
import type { Acting } from '../culture.work.ts'
import type { Step } from '../step/step.table.ts'
import { lineOf, take } from '../step/step.work.ts'
import { PhotoSchema } from './photo.table.ts'

const way = { record: 'EventPhoto', lifecycle: photoLifecycle } as const

/** A photo of an event (照片). Methods throw TRANSITION_NOT_ALLOWED or FORBIDDEN before they change anything, and answer the line of the history. */
export class EventPhoto extends PhotoSchema.class {
  /** The first line of its history. */
  add(by: Acting): Step {
    return lineOf('EventPhoto', this, by, { action: 'add', from: this.state })
  }

  /** It was looked at, and everybody sees it. */
  show(by: Acting): Step {
    photoRules.assertMayDo('show', this, by.caller)
    return take(way, this, 'show', by)
  }

  /** Whoever is shown does not want to be: nobody sees it from now on, until somebody decides. */
  hide({ phone, reason }: { phone: string; reason: string }, by: Acting): Step {
    const step = take(way, this, 'hide', by)
    Object.assign(this, { askedPhone: phone, askedReason: reason, askedAt: by.now })
    return step
  }

  /** Nobody sees it any more, and its file goes back. */
  takeDown({ reason }: { reason: string }, by: Acting): Step {
    photoRules.assertMayDo('takeDown', this, by.caller)
    const step = take(way, this, 'takeDown', by, { words: reason })
    Object.assign(this, { file: null, reason })
    return step
  }
}
PhotoSchema.setClass(EventPhoto)
