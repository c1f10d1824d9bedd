/** A group (大类) has two digits, a category in it four. */
export const isGroup = (code: string): boolean => code.length === 2
/** The group of a category; a group's own. */
export const groupOf = (code: string): string => code.slice(0, 2)
