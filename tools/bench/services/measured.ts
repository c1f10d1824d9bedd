/** What a process tells the bench of itself. */
export type Told = { address: string } | { cpuMicroseconds: number; rssBytes: number }

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
