import { keepDraft, readDraft } from '../draft.ts'

/** A tracking code that was given on this phone. */
export interface KeptCode {
  code: string
  number: string
  /** How what was sent begins, to tell it from the others. */
  words: string
  /** Milliseconds. */
  at: number
}

const most = 20

/** The codes kept on this phone under a name, the newest first. */
export const keptCodes = (name: string): readonly KeptCode[] => readDraft<KeptCode[]>(name) ?? []

/** Remembers a code on this phone, so that nobody else need. */
export const keepCode = (name: string, kept: KeptCode): void => keepDraft(name, [kept, ...keptCodes(name).filter(({ code }) => code !== kept.code)].slice(0, most))

/** Forgets a code on this phone; the record itself goes on. */
export const forgetCode = (name: string, code: string): void => keepDraft(name, keptCodes(name).filter((each) => each.code !== code))
