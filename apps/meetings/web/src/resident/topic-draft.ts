import type { residentProposeInput } from '@wuxin/meetings/topic-input.schema'
import type { Contact } from '@wuxin/web/resident/contact-part'
import type { z } from 'zod'

/** What a resident has written so far; the place is kept by itself, for it serves other pages too. */
export interface Written extends Contact {
  words: string
  photos: string[]
}

export const blankTopic: Written = { words: '', photos: [], wantsCall: false, name: '', phone: '' }

/** As it is sent: without name and number unless a call is wanted; a photo without words says so. */
export function toTopic(written: Written, { area, photoOnly }: { area?: string; photoOnly: string }): Partial<z.input<typeof residentProposeInput>> {
  const { words, photos, wantsCall, name, phone } = written
  return {
    area,
    words: words.trim() || (photos.length > 0 ? photoOnly : ''),
    photos,
    ...(wantsCall && { name: name.trim() || undefined, phone: phone.trim() }),
  }
}
