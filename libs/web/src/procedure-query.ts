import type { FetchQueryOptions, UseQueryOptions } from '@tanstack/react-query'

/** What a procedure's `queryOptions(input)` gives, by what it answers, for a part of the kit that asks it. */
// oxlint-disable-next-line no-explicit-any -- the types of errors and of what is cached differ by procedure, and the kit reads neither
export type ProcedureQuery<Answer> = UseQueryOptions<any, any, Answer, any>

/** The same, asked outside of a component. */
// oxlint-disable-next-line no-explicit-any -- as above, and the answer is not read either
export type PlainQuery = FetchQueryOptions<any, any, any, any>
