import autocannon from 'autocannon'
import { median } from '../median.ts'
import type { Benched } from './processes.ts'

/** Requests on their way at the same time. */
export const concurrency = 16

/** How a process answered under load. */
export interface Speed {
  perSecond: number
  /** Milliseconds from a request's first byte out to its answer's last byte in. */
  p50: number
  p99: number
  /** Processor time of the process for one request, in microseconds; PostgreSQL's is not in it. */
  cpu: number
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN

/** Sends the requests, each connection in an order of its own, for so many seconds. Throws where one was not answered well. */
export async function load(process: Benched, requests: readonly autocannon.Request[], seconds: number): Promise<Speed> {
  const times: number[] = []
  const before = await process.used()
  let connections = 0
  const { promise: ended, resolve, reject } = Promise.withResolvers<autocannon.Result>()
  const options: autocannon.Options = {
    url: process.address,
    connections: concurrency,
    duration: seconds,
    setupClient: (client) => {
      const from = Math.floor((connections++ * requests.length) / concurrency)
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)])
    },
  }
  autocannon(options, (error, result) => (error ? reject(error) : resolve(result))).on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds))
  const result = await ended
  const after = await process.used()
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0 || result['2xx'] === 0) throw new Error(`${failed} of ${result.requests.total} requests were not answered well`)
  times.sort((a, b) => a - b)
  return { perSecond: result['2xx'] / result.duration, p50: at(times, 0.5), p99: at(times, 0.99), cpu: (after.cpuMicroseconds - before.cpuMicroseconds) / result['2xx'] }
}

/** The middle of several runs, figure by figure. */
export const middleOf = (runs: readonly Speed[]): Speed => {
  const of = (figure: keyof Speed) => median(runs.map((run) => run[figure]))
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), cpu: of('cpu') }
}
