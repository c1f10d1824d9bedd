import type { ItemView } from '@wuxin/meetings/meeting-view.schema'

/** What one writes oneself: the words, the edition that they change, one's own variant where they diverged, and whether the service has them. */
export interface Mine {
  words: string
  seen: number
  variant: string | null
  isSent: boolean
}

type Paragraph = ItemView['paragraph']

/** Whether one's own variant still stands beside the paragraph. */
export const isBeside = (mine: Mine | null, { variants }: Pick<Paragraph, 'variants'>): boolean => mine !== null && variants.some(({ id }) => id === mine.variant)

/** Whether the field shows one's own words: they wait to be sent, or nobody wrote a later edition since. */
const isMine = (mine: Mine | null, { edition, variants }: Pick<Paragraph, 'edition' | 'variants'>): mine is Mine =>
  mine !== null && (!mine.isSent || edition <= mine.seen || isBeside(mine, { variants }))

/** The words in the field: one's own, or those of whoever wrote last. */
export const shownWords = (mine: Mine | null, paragraph: Pick<Paragraph, 'words' | 'edition' | 'variants'>): string => (isMine(mine, paragraph) ? mine.words : paragraph.words)

/** The edition that the next stroke changes: the one whose words stand in the field. */
export const editionFor = (mine: Mine | null, paragraph: Pick<Paragraph, 'edition' | 'variants'>): number => (isMine(mine, paragraph) ? mine.seen : paragraph.edition)

/** Everything that stands side by side, one after the other, each once. */
export const joined = (editions: readonly string[]): string => [...new Set(editions.map((each) => each.trim()).filter(Boolean))].join('\n')
