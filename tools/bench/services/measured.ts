import { once } from 'node:events'

/** What a process tells the bench of itself. */
export type Told = { address: string } | { cpuMicroseconds: number; rssBytes: number }

/** What the bench told this process to work on. */
export async function toldBy<Settings>(): Promise<Settings> {
  const [settings] = await once(process, 'message')
  return settings as Settings // as `startBenched` was given it
}

/** Tells the bench where this process listens, and, whenever it asks, what it has used so far. */
export function measured(address: string): void {
  const tell = (told: Told) => process.send?.(told)
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    tell({ cpuMicroseconds: user + system, rssBytes: process.memoryUsage.rss() })
  })
  process.once('disconnect', () => process.exit())
  tell({ address })
}
