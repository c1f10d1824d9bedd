import { keepDraft, readDraft } from '@wuxin/web/draft'

const name = (event: string) => `culture.signedUp.${event}`

/** Remembers on this phone by which code one signed up for an event. */
export const keepOwnCode = (event: string, code: string): void => keepDraft(name(event), code)

/** The code by which this phone signed up for an event; null where it did not. */
export const ownCodeOf = (event: string): string | null => readDraft<string>(name(event))
