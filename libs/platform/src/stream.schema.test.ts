import { expect, it } from 'vitest'
import { z } from 'zod'
import { streamOf } from './stream.schema.ts'

const state = streamOf(z.object({ unread: z.int() }))

async function* yielding(...values: unknown[]): AsyncGenerator<any> {
  yield* values
}

it('passes on what each value says by its schema, and nothing else', async () => {
  const read: unknown[] = []
  for await (const value of state.parse(yielding({ unread: 1 }, { unread: 2, phone: '139' }))) read.push(value)
  expect(read).toEqual([{ unread: 1 }, { unread: 2 }])
})

it('ends with the first value that does not fit, and lets its source end', async () => {
  let isEnded = false
  async function* source() {
    try {
      yield { unread: 1 }
      yield { unread: 'many' } as never
    } finally {
      isEnded = true
    }
  }
  const read = state.parse(source())
  expect((await read.next()).value).toEqual({ unread: 1 })
  await expect(read.next()).rejects.toBeInstanceOf(z.ZodError)
  expect(isEnded).toBe(true)
})

it('refuses what is no stream', () => {
  expect(state.safeParse({ unread: 1 }).success).toBe(false)
})

it('is described by what it yields', () => {
  expect(z.toJSONSchema(state)).toMatchObject({ type: 'object', properties: { unread: { type: 'integer' } }, required: ['unread'] })
})
