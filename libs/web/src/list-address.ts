import { useSearchParams } from './router.ts'
import type { z } from 'zod'

/** A list's question as its procedure takes it: filters beside text, page, size and order. */
export type ListSchema = z.ZodObject

/** Reads one parameter as the schema wants it: text, number, yes or no, or several. */
function readOne(schema: z.ZodType, raw: string[]): unknown {
  const [first = ''] = raw
  const readings = [first, Number(first), first === 'true', raw]
  return readings.find((reading) => schema.safeParse(reading).success)
}

/** What an address asks of a list. Parameters that the schema does not know or refuses are left out. */
export function readAddress<Schema extends ListSchema>(schema: Schema, params: URLSearchParams, fixed: object = {}): z.output<Schema> {
  const asked = Object.entries<z.ZodType>(schema.shape).flatMap(([key, part]) => {
    const raw = params.getAll(key)
    return raw.length ? [[key, readOne(part, raw)]] : []
  })
  return schema.parse({ ...Object.fromEntries(asked), ...fixed }) as z.output<Schema> // parse of that very schema
}

/** New values by key; null, undefined and an empty text take a key out. */
export type AddressChange = Record<string, string | readonly string[] | number | null | undefined>

/** The address after a change; anything but a change of page begins at the first page again. */
export function changeAddress(params: URLSearchParams, change: AddressChange): URLSearchParams {
  const next = new URLSearchParams(params)
  if (!('page' in change)) next.delete('page')
  for (const [key, value] of Object.entries(change)) {
    next.delete(key)
    const values = Array.isArray(value) ? value : [value]
    for (const each of values) if (each !== null && each !== undefined && each !== '') next.append(key, String(each))
  }
  return next
}

const arranging = ['page', 'size', 'sort', 'at']

/** A list's question, kept in the address bar: shared, bookmarked and gone back to like any page. */
export function useListAddress<Schema extends ListSchema>(schema: Schema, fixed?: object) {
  const [params, setParams] = useSearchParams()
  /** What else the address bears is the page's own: which of its views is shown. */
  const isFilter = (key: string) => key in schema.shape && !arranging.includes(key)
  return {
    input: readAddress(schema, params, fixed),
    text: (key: string) => params.get(key) ?? '',
    isFiltered: [...params.keys()].some(isFilter),
    change: (change: AddressChange) => setParams((now) => changeAddress(now, change), { replace: !('page' in change) }),
    reset: () => setParams((now) => new URLSearchParams([...now].filter(([key]) => !isFilter(key) && key !== 'page'))),
  }
}
