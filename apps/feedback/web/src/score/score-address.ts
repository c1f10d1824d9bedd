import { residentPath } from '@wuxin/web/module-path'

/** Where residents give their card; the QR code leads there. */
export const scoreAddress = (code: string): string => `${location.origin}${residentPath('feedback', 'score')}?code=${code}`
