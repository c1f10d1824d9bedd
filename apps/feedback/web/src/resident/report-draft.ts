import type { reportInput } from '@wuxin/feedback/case-input.schema'
import { contactAsSent, toldAsSent } from '@wuxin/web/resident/as-sent'
import type { Contact } from '@wuxin/web/resident/contact-part'
import type { Told } from '@wuxin/web/resident/words-part'
import type { z } from 'zod'

/** What a resident has written so far; the place is kept by itself, for it serves the next report too. */
export interface Written extends Told, Contact {
  /** Chosen by hand; what the words sound like where null. */
  category: string | null
  spot: string
}

export const blankReport: Written = { words: '', photos: [], category: null, spot: '', wantsCall: false, name: '', phone: '' }

/** As it is sent: anonymous unless a call is wanted. */
export const toReport = (written: Written, { area, category }: { area?: string; category?: string }): Partial<z.input<typeof reportInput>> => ({
  area,
  category,
  spot: written.spot.trim() || undefined,
  anonymous: !written.wantsCall,
  ...toldAsSent(written),
  ...contactAsSent(written),
})
