export const isGroup = (code: string): boolean => code.length === 2
export const groupOf = (code: string): string => code.slice(0, 2)
