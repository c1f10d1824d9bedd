import type { reportInput } from '@wuxin/feedback/case-input.schema'
import type { Contact } from '@wuxin/web/resident/contact-part'
import type { z } from 'zod'

/** What a resident has written so far; the place is kept by itself, for it serves the next report too. */
export interface Written extends Contact {
  words: string
  photos: string[]
  /** Chosen by hand; what the words sound like where null. */
  category: string | null
  spot: string
}

export const blankReport: Written = { words: '', photos: [], category: null, spot: '', wantsCall: false, name: '', phone: '' }

/** As it is sent: anonymous unless a call is wanted; a photo without words says so. */
export function toReport(written: Written, { area, category, photoOnly }: { area?: string; category?: string; photoOnly: string }): Partial<z.input<typeof reportInput>> {
  const { words, photos, spot, wantsCall, name, phone } = written
  return {
    area,
    words: words.trim() || (photos.length > 0 ? photoOnly : ''),
    photos,
    category,
    spot: spot.trim() || undefined,
    anonymous: !wantsCall,
    ...(wantsCall && { name: name.trim() || undefined, phone: phone.trim() }),
  }
}
