import { maskName } from '@wuxin/platform/mask'

/** What a volunteer is called on lists; the name of one who withdrew the consent to the registration left them all but for the surname. */
export const shownName = ({ name, erased }: { name: string; erased: boolean }): string => (erased ? maskName(name) : name)
