import { createHmac } from 'node:crypto'
import type { Work } from '../work.ts'

/** What a phone is known by within `of`, such as one noun or one record: nobody reads a number from it, the same number gives the same there, and another elsewhere. */
export const phoneKeyOf = (work: Work, of: string, phone: string): string => createHmac('sha256', work.service.keys.secret).update(`${of}:${phone.replace(/\D/g, '')}`).digest('base64url')
