/** The languages on screen; the first is the default. */
export const languages = ['zh-CN', 'en-US'] as const
export type Language = (typeof languages)[number]

/** A short text in every language, for names that are needed before a module's texts are loaded. */
export type Bilingual = Readonly<Record<Language, string>>

/** A tree of texts, as a locale file holds it. */
export interface Words {
  readonly [key: string]: string | Words
}
