import { useQueries } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { ProcedureQuery } from '../../procedure-query.ts'
import { BigButton } from '../big-button.tsx'
import { LookedUp } from './looked-up.tsx'

/** What a procedure's `queryOptions({ …, page })` gives, a page of rows with the count of all. */
type PageQuery<Row> = ProcedureQuery<{ rows: Row[]; total: number }>

/** Rows that residents read page by page, further ones at a touch below those that stand there. */
export function Paged<Row>({ query, none, more, children }: {
  /** The page asked for, from 1. */
  query: (page: number) => PageQuery<Row>
  /** What stands there where there is nothing. */
  none: string
  /** What asking for more is called. */
  more: string
  children: (rows: Row[]) => ReactNode
}) {
  const [pages, setPages] = useState(1)
  const answers = useQueries({ queries: Array.from({ length: pages }, (_, index) => query(index + 1)) })
  const rows = answers.flatMap(({ data }) => data?.rows ?? [])
  const waiting = answers.find(({ error, isPending }) => error || isPending)
  const total = answers[0]?.data?.total ?? 0
  return (
    <section className="wx-part">
      {rows.length > 0 && children(rows)}
      {waiting && <LookedUp query={waiting}>{() => null}</LookedUp>}
      {!waiting && rows.length === 0 && <p className="wx-quiet">{none}</p>}
      {!waiting && rows.length < total && (
        <BigButton plain onClick={() => setPages(pages + 1)}>
          {more}
        </BigButton>
      )}
    </section>
  )
}
