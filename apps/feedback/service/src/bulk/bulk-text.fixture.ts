import { defaultCategories } from '@wuxin/feedback/category.schema'
import { bigrams, foldText } from '@wuxin/platform/bigram'
import { titleOf } from '@wuxin/platform/title.rules'

/** What a case in bulk says; `unit` is the number of the unit that leads. */
export interface BulkText {
  category: string
  words: string
  spot: string | null
  plan: string
  result: string
  answer: string
  unit: number
}

/** Terms as one string, parted by what no term holds, so that SQL can put a county before each at once. */
const joined = (text: string): string => bigrams(text).join(',')

/** Rows of the template of texts, numbered from 0: what the service makes of the words of a report. */
export const textRows = (texts: readonly BulkText[]) =>
  texts.map((each, text) => {
    const title = titleOf(each.words)
    const { emergency, handle } = defaultCategories.find(({ code }) => code === each.category) ?? { emergency: false, handle: null }
    const searched = [title, each.words, each.spot].join('\n')
    return { ...each, text, title, emergency, handle, terms: joined(searched), folded: foldText(searched) }
  })

/** Rows of the template of places, numbered from 0. */
export const placeRows = (places: readonly { suffix: string; path: string }[]) =>
  places.map(({ suffix, path }, place) => ({ place, suffix, terms: joined(path), folded: foldText(path) }))

/** A row set of SQL from rows of JavaScript; `columns` name and type what is read of each. */
export const rowSet = (rows: readonly object[], columns: string): string =>
  `jsonb_to_recordset($rows$${JSON.stringify(rows)}$rows$::jsonb) as given(${columns})`
