import type { residentProposeInput } from '@wuxin/meetings/topic-input.schema'
import { contactAsSent, toldAsSent } from '@wuxin/web/resident/as-sent'
import type { Contact } from '@wuxin/web/resident/contact-part'
import type { Told } from '@wuxin/web/resident/words-part'
import type { z } from 'zod'

/** What a resident has written so far; the place is kept by itself, for it serves other pages too. */
export type Written = Told & Contact

export const blankTopic: Written = { words: '', photos: [], wantsCall: false, name: '', phone: '' }

/** As it is sent: without name and number unless a call is wanted. */
export const toTopic = (written: Written, area: string | undefined): Partial<z.input<typeof residentProposeInput>> => ({ area, ...toldAsSent(written), ...contactAsSent(written) })
