import { useWords } from './i18n.ts'

/** A role by its code, as staff call it. */
export const RoleName = ({ value }: { value: string }) => useWords('web')(`roles.${value}`)
