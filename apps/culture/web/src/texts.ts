import { moduleTexts } from '@wuxin/web/i18n'

/** The texts of these pages. */
export const { useTexts, texts } = moduleTexts('culture')
