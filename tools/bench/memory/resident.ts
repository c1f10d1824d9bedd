import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** What a process holds now, in MB (2^20): all that is resident, and of it the part that is its own share of what several hold. */
export interface Resident {
  rss: number
  pss: number
}

/** Throws where the process is gone, and where the system does not say (proc(5): Linux alone has it). */
export function residentOf(pid: number): Resident {
  const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  const of = (name: string): number => {
    const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text) ?? []
    if (!kilobytes) throw new Error(`nothing says the ${name} of process ${pid}`)
    return Number(kilobytes) / 1024
  }
  return { rss: of('Rss'), pss: of('Pss') }
}

const parentOf = (pid: number): number => Number(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')[1])

/** The embedded server of a data folder, with all its processes. */
export function databaseProcesses(dataDir: string): number[] {
  const postmaster = Number(readFileSync(`${dataDir}/postgres/postmaster.pid`, 'utf8').split('\n')[0])
  const backends = readdirSync('/proc').map(Number).filter((pid) => {
    try {
      return pid > 0 && parentOf(pid) === postmaster
    } catch {
      return false // ended while we looked
    }
  })
  return [postmaster, ...backends]
}

const [pause, looks, tolerance] = [2_000, 5, 0.01]
/** Milliseconds that a start may take to come to rest. */
const patience = 60_000

/** Waits until processes hold the same for eight seconds, a minute at most. */
export async function atRest(pids: readonly number[]): Promise<void> {
  const total = () => pids.reduce((sum, pid) => sum + residentOf(pid).rss, 0)
  const seen = [total()]
  for (const end = Date.now() + patience; Date.now() < end; ) {
    await wait(pause)
    seen.push(total())
    const last = seen.slice(-looks)
    if (last.length === looks && Math.max(...last) - Math.min(...last) <= tolerance * Math.max(...last)) return
  }
}

/** Runs and meanwhile looks at a process several times a second; answers the most that it held. */
export async function mostWhile(pid: number, run: () => Promise<unknown>): Promise<number> {
  let most = 0
  const look = () => (most = Math.max(most, residentOf(pid).rss))
  const timer = setInterval(look, 200)
  try {
    await run()
  } finally {
    clearInterval(timer)
  }
  look()
  return most
}
