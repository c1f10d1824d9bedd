import { useWords } from '@wuxin/web/i18n'
import type { Extension } from '@wuxin/web/decide-extension-fields'

/** An extension as the trace keeps it: until when, and why. */
export const ExtensionText = ({ value }: { value: Extension }) => useWords('web')('extension.asked', { ...value })
