import { useWords, type Translate } from '@wuxin/web/i18n'

/** The texts of these pages. */
export const useTexts = (): Translate => useWords('meetings')
