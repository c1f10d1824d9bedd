import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A line to a suite that can be made to drop. */
export interface DroppingLine {
  url: string
  /** From now on drops whatever is connected each time that so many bytes have passed, there or back: on a slow machine as often as on a fast one. */
  dropAfterEach(bytes: number): void
  /** How often it dropped. */
  cuts(): number
  /** Holds from now on. */
  hold(): void
  close(): Promise<void>
}

/** Passes everything on to the suite and back. */
export async function droppingLine(to: string): Promise<DroppingLine> {
  const { hostname, port } = new URL(to)
  const open = new Set<Socket>()
  let [cuts, limit, passed] = [0, Infinity, 0]
  const drop = () => {
    cuts += 1
    passed = 0
    for (const each of open) each.resetAndDestroy()
  }
  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [one, other] of [[near, far], [far, near]] as const) {
      open.add(one)
      one.pipe(other)
      one.on('data', ({ length }: Buffer) => {
        passed += length
        if (passed > limit) drop()
      })
      one.on('error', () => undefined) // it is the line that breaks
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    dropAfterEach: (bytes) => {
      ;[limit, passed] = [bytes, 0]
    },
    cuts: () => cuts,
    hold: () => {
      limit = Infinity
    },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      for (const each of open) each.destroy()
      await closed
    },
  }
}
