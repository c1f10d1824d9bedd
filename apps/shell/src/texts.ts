import { useWords } from '@wuxin/web/i18n'

/** The shell's own texts. */
export const useShellWords = () => useWords('shell')
