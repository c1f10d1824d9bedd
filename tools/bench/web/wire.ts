import type { CDPSession } from 'playwright'

/** One request of a page as it went over the wire. */
export interface Asked {
  path: string
  /** Seconds of the browser's clock: sent, and answered to the end. */
  from: number
  to: number
  /** Heads and body as they were transferred: compressed, and none where the browser's cache had it. */
  bytes: number
}

/** Milliseconds without a request after which a page has all that it asks for by itself. */
const stillness = 400

/** Keeps what a page asks for. Streams of events do not end, and are left out. */
export async function wireOf(cdp: CDPSession) {
  const open = new Map<string, Omit<Asked, 'to' | 'bytes'>>()
  const ended: Asked[] = []
  let stir = () => {}
  cdp.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type }) => {
    if (type !== 'EventSource' && /^https?:/.test(request.url)) open.set(requestId, { path: new URL(request.url).pathname, from: timestamp })
    stir()
  })
  const end = (requestId: string, to: number, bytes: number) => {
    const begun = open.get(requestId)
    if (begun) ended.push({ ...begun, to, bytes })
    open.delete(requestId)
    stir()
  }
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => end(requestId, timestamp, encodedDataLength))
  cdp.on('Network.loadingFailed', ({ requestId, timestamp }) => end(requestId, timestamp, 0))
  await cdp.send('Network.enable')
  return {
    /** Resolves with everything that was asked for since the last time, once the page is still. */
    whenStill: () =>
      new Promise<Asked[]>((resolve) => {
        let timer: NodeJS.Timeout | undefined
        stir = () => {
          clearTimeout(timer)
          if (open.size > 0) return
          timer = setTimeout(() => {
            stir = () => {}
            resolve(ended.splice(0))
          }, stillness)
        }
        stir()
      }),
  }
}

/** What requests weigh together, in kilobytes of 1000 bytes. */
export const kilobytes = (asked: readonly Asked[]): number => asked.reduce((sum, { bytes }) => sum + bytes, 0) / 1000

/** The requests that had ended so many milliseconds after the first one was sent. */
export const endedWithin = (milliseconds: number, asked: readonly Asked[]): Asked[] => {
  const begin = Math.min(...asked.map(({ from }) => from))
  return asked.filter(({ to }) => (to - begin) * 1000 <= milliseconds)
}

/** The longest row of requests of which none was sent before the one before it had ended. */
export function inSequence(asked: readonly Asked[]): Asked[] {
  const row: Asked[] = []
  for (const each of asked.toSorted((one, other) => one.to - other.to)) {
    if (each.from >= (row.at(-1)?.to ?? 0)) row.push(each)
  }
  return row
}
