import { once } from 'node:events'
import type { Server, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds after which a drain ends, whatever is still under way. */
export const longestDrain = 30_000

/** Whether it carries events, as browsers ask for them; heads written in one go cannot be read back from the answer. */
const isStream = ({ req, headersSent }: ServerResponse) => headersSent && req.headers.accept === 'text/event-stream'

/**
 * Watches a server from its first request on, so that it can be ended without cutting a request off. The answer ends it:
 * it goes on as before for `after` milliseconds, until whoever sends requests knows; streams of events then end (browsers
 * open them again by themselves), nothing new is taken, and what is under way is answered, within thirty seconds.
 */
export function drainable(server: Server): (after: number) => Promise<void> {
  const open = new Set<ServerResponse>()
  let isEnding = false
  server.on('request', (_request, response: ServerResponse) => {
    open.add(response)
    if (isEnding) response.shouldKeepAlive = false
    response.once('close', () => {
      open.delete(response)
      if (isEnding) setImmediate(() => server.closeIdleConnections())
    })
  })
  return async (after) => {
    await wait(after)
    isEnding = true
    const closed = once(server, 'close')
    server.close()
    for (const response of open) if (isStream(response)) response.end()
    const patience = new AbortController()
    await Promise.race([closed, wait(longestDrain - after, undefined, { signal: patience.signal }).catch(() => {})])
    patience.abort()
    server.closeAllConnections()
  }
}
