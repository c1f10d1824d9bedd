import type { ToldQuestion } from '@wuxin/culture/question.schema'

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s\p{P}]/gu, '')

/** What two questions are the same by: their words and options, whatever spaces and marks stand between. */
export const likenessOf = ({ text, options }: Pick<ToldQuestion, 'text' | 'options'>): string => [text, ...options.toSorted()].map(plain).join(' ')
