import { z } from 'zod'

/**
 * The schema of a stream by the schema of what it yields: each value is read with it on its way. Described as JSON Schema
 * it is the schema of one value, for that is what a reader of the stream relies on.
 */
export function streamOf<Item extends z.ZodType>(item: Item) {
  const isStream = (value: unknown) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value
  const stream = z.custom<AsyncIterable<z.input<Item>>>(isStream).transform(async function* read(values): AsyncGenerator<z.output<Item>> {
    for await (const value of values) yield item.parse(value)
  })
  const { $schema: _, ...described } = z.toJSONSchema(item, { unrepresentable: 'any' })
  // oxlint-disable-next-line no-underscore-dangle -- where zod lets a schema describe itself
  stream._zod.toJSONSchema = () => described
  return stream
}
