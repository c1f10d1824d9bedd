import type { Who } from '@wuxin/platform/step.rules'

/** What the parts of a record's page must know of its kind. */
export interface Noun<Row, Name extends string> {
  /** The group of its texts, which has `states`, `do`, `did` and `waiting`. */
  texts: string
  /** The group of texts that say a main action as what waits to be done, where `do` says it as done: 整改, not 整改完成. */
  turns?: string
  /** Its rules, of the words: a record as its page shows it carries all that they ask. */
  rules: { actionsFor(row: Row, who: Who): readonly string[]; nextAction(row: Row, who: Who): string | null }
  /** The steps that a button opens a drawer for, each of which `do` names. */
  names: readonly Name[]
  /** Whom it waits for, by name, where `waiting` of its texts says `who`. */
  awaited?: (row: Row) => string
  /** Whether a clock may run. */
  isOpen: (row: Row) => boolean
  /** What is written of it says something of people in need: none of it is kept on the device. */
  isConfided?: boolean
}

/** What every record's page is told of its record. */
export interface Shown {
  id: string
  version: number
  state: string
  dueAt?: string | null
}
