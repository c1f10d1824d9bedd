import { describe, expect, it } from 'vitest'
import { listenAt } from './listen.ts'

/** A gate that is passed once it is opened. */
const gate = () => Promise.withResolvers<void>()

describe('a server that drains', () => {
  it('answers what is under way, and then takes nothing', async () => {
    const [arrived, leave] = [gate(), gate()]
    const server = await listenAt('http://127.0.0.1:0', async ({ url }) => {
      if (!url.endsWith('/held')) return new Response('at once')
      arrived.resolve()
      await leave.promise
      return new Response('whole')
    })
    const answer = fetch(`${server.address}/held`)
    await arrived.promise
    let isDrained = false
    const drained = server.drain(0).then(() => (isDrained = true))
    const later = () => fetch(server.address).then(() => 'answered', () => 'gone')
    await expect.poll(later, { timeout: 30_000 }).toBe('gone')
    expect(isDrained).toBe(false)
    leave.resolve()
    expect(await (await answer).text()).toBe('whole')
    await drained
  })

  it('goes on as before until those who send have heard', async () => {
    const server = await listenAt('http://127.0.0.1:0', () => new Response('still here'))
    const drained = server.drain(300)
    expect(await (await fetch(server.address)).text()).toBe('still here')
    await drained
    await expect(fetch(server.address)).rejects.toThrow()
  })

  it('ends streams of events in order: nothing is cut, browsers come again', async () => {
    const server = await listenAt('http://127.0.0.1:0', () => {
      const events = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('data: 1\n\n')) })
      return new Response(events, { headers: { 'content-type': 'text/event-stream' } })
    })
    const answer = await fetch(server.address, { headers: { accept: 'text/event-stream' } })
    const text = answer.text()
    await server.drain(0)
    expect(await text).toBe('data: 1\n\n')
  })
})
