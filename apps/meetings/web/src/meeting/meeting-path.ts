import { modulePath } from '@wuxin/web/module-path'

/** The page of a meeting, or one of its further pages. */
export const meetingPath = (id: string, page?: 'poster' | 'sign-in' | 'publish' | 'print'): string =>
  modulePath('meetings', page ? `meetings/${id}/${page}` : `meetings/${id}`)

/** The minutes as a file of a word processor, laid out by GB/T 9704. */
export const minutesFile = (id: string): string => `/api/meetings/minutes/${id}.docx`
