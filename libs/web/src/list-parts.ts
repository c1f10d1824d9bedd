import type { ReactNode } from 'react'
import type { EmptyReason } from './empty-state.tsx'
import type { ProcedureQuery } from './procedure-query.ts'

/** One page of rows, as list procedures answer. */
export interface ListAnswer<Row> {
  rows: Row[]
  total: number
  asOf: string
  empty: EmptyReason | null
  /** How many rows each chip would show, by its value. */
  chips?: Partial<Record<string, number>>
}

/** What a list procedure's `queryOptions(input)` gives. */
export type ListQuery<Row> = ProcedureQuery<ListAnswer<Row>>

/** A column of a list; on a phone the first becomes the card's title and the others its lines. */
export interface Column<Row> {
  /** Also the key that the service sorts by, where `sort` is set. */
  key: string
  title: string
  render: (row: Row) => ReactNode
  sort?: boolean
  /** Pixels. */
  width?: number
  /** Left out of the cards. */
  deskOnly?: boolean
  /** Stands beside a card's title without its name: the state. */
  isBadge?: boolean
}

/** Whether a column has nothing to show of a row. */
export const isBlank = (shown: ReactNode): boolean => shown === null || shown === undefined || shown === false || shown === ''

/** One choice of a filter or chip. */
export interface Choice {
  value: string
  label: string
}

/** A filter above a list, by the key of the list's question. */
export type Filter =
  /** `none` says what the list shows while nothing is chosen, where that is not all. */
  | { kind: 'choice'; key: string; label: string; choices: readonly Choice[]; none?: string }
  | { kind: 'day'; key: string; label: string }
  | { kind: 'area'; key: string; label: string }
  | { kind: 'unit'; key: string; label: string }
  | { kind: 'person'; key: string; label: string }
