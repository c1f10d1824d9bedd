import type { Language, Words } from './language.ts'

const plural = /_(zero|one|two|few|many|other)$/

function flatten(words: Words, prefix = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  )
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]).sort().join(' ')

/** The texts by key, plural forms folded into one, with the placeholders of each. */
const shapeOf = (words: Words): Map<string, string> =>
  new Map(flatten(words).filter(([key]) => !key.endsWith('_one')).map(([key, text]) => [key.replace(plural, ''), placeholders(text)]))

/**
 * Where the languages of a locale folder differ: a key that one lacks, other placeholders, an empty text.
 * Plural forms count as one key, for Chinese has one form where English has two. Every module's test asks for an empty list.
 */
export function localeFaults(locales: Record<Language, Words>): string[] {
  const shapes = Object.entries(locales).map(([language, words]) => ({ language, shape: shapeOf(words) }))
  const keys = new Set(shapes.flatMap(({ shape }) => [...shape.keys()]))
  const empty = Object.entries(locales).flatMap(([language, words]) =>
    flatten(words).filter(([, text]) => !text.trim()).map(([key]) => `${language} ${key}: empty`),
  )
  const differing = [...keys].flatMap((key) => {
    const missing = shapes.filter(({ shape }) => !shape.has(key))
    if (missing.length) return missing.map(({ language }) => `${language} ${key}: missing`)
    return new Set(shapes.map(({ shape }) => shape.get(key))).size > 1 ? [`${key}: placeholders differ`] : []
  })
  return [...empty, ...differing]
}
