import { Fragment } from 'react'
import { partsOf } from './marked-words.rules.ts'

/** Words with some of them struck through. */
export function MarkedWords({ words, marked }: { words: string; marked: readonly string[] }) {
  return partsOf(words, marked).map(({ at, text, isMarked }) => (isMarked ? <del key={at}>{text}</del> : <Fragment key={at}>{text}</Fragment>))
}
