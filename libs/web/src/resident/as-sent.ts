import { words } from '../i18n.ts'
import type { Contact } from './contact-part.tsx'
import type { Told } from './words-part.tsx'

/** What somebody told, as it is sent: photos without words say so. */
export const toldAsSent = ({ words: written, photos }: Told): Told => ({ words: written.trim() || (photos.length > 0 ? words('web')('resident.photoOnly') : ''), photos })

/** How somebody may be reached, as it is sent: not at all unless a call is wanted. */
export const contactAsSent = ({ wantsCall, name, phone }: Contact): { name?: string; phone?: string } => (wantsCall ? { name: name.trim() || undefined, phone: phone.trim() } : {})
