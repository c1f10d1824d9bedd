import { useWords, words, type Translate } from '@wuxin/web/i18n'

/** The texts of these pages. */
export const useTexts = (): Translate => useWords('volunteers')

/** The same, outside of a component. */
export const texts = (): Translate => words('volunteers')
