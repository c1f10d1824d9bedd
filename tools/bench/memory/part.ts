import { startApart, startWhole } from '../events/suites.ts'
import { measureMounts } from '../mounts.ts'
import type { Bench, Figure, Part } from '../part.ts'
import { letWork, signIn } from '../sample/people.ts'
import { withSample } from '../sample/sample-data.ts'
import { atRest, databaseProcesses, mostWhile, residentOf } from './resident.ts'

const people = 16
const seconds = 20
const mounts = 500
const deeds = ['list', 'get', 'report'] as const

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)

/** Gateway and services in one process: at rest, while people work, and after it; then the shell, in a browser. */
const measureWhole = (bench: Bench) => withSample(bench, async (dataDir): Promise<Figure[]> => {
  // A start that finds newer versions takes them over and checks their contracts: measured is every start after it.
  await bench.step('all in one: newer versions', async () => (await startWhole(dataDir)).stop())
  const suite = await startWhole(dataDir)
  try {
    const pid = suite.processes.gateway?.pid ?? 0
    await bench.step('all in one: at rest', () => atRest([pid]))
    const idle = residentOf(pid)
    const database = sum(databaseProcesses(dataDir).map((each) => residentOf(each).pss))
    const person = await signIn(suite.url)
    let done = 0
    const busy = await bench.step('all in one: at work', () => mostWhile(pid, async () => {
      done = sum(Object.values(await letWork(person, { people, seconds, deeds })))
    }))
    await bench.step('all in one: at rest again', () => atRest([pid]))
    const after = residentOf(pid)
    const shell = await bench.step('shell', () => measureMounts({ baseUrl: suite.url, mounts }))
    return [
      { name: 'all in one, idle', unit: 'MB', ours: idle.rss, mark: { of: 'ours', most: 350 }, note: `without PostgreSQL, which holds ${Math.round(database)}` },
      { name: 'all in one, under load', unit: 'MB', ours: busy, note: `the most, ${done} answers to ${people} people` },
      { name: 'all in one, after the load', unit: 'MB', ours: after.rss },
      { name: `shell, growth over ${mounts} mounts`, unit: 'MB', ours: shell.growth / 2 ** 20, mark: { of: 'ours', most: 5 }, note: `from ${(shell.before.heap / 2 ** 20).toFixed(1)}, after garbage collection` },
    ]
  } finally {
    await suite.stop()
  }
})

/** Gateway and each service in a process of its own, at rest. */
const measureApart = (bench: Bench) => withSample(bench, async (dataDir): Promise<Figure[]> => {
  const suite = await startApart(dataDir)
  try {
    const processes = Object.entries(suite.processes)
    await bench.step('own processes: at rest', () => atRest(processes.map(([, { pid }]) => pid)))
    const held = processes.map(([id, { pid }]) => ({ id, ...residentOf(pid) }))
    return [
      ...held.map(({ id, rss }) => ({ name: `${id} by itself, idle`, unit: 'MB', ours: rss })),
      { name: 'own processes together, idle', unit: 'MB', ours: sum(held.map(({ pss }) => pss)), note: 'what they share counted once' },
    ]
  } finally {
    await suite.stop()
  }
})

/** What the suite holds of a machine's memory, and the shell of a browser's. */
export const part: Part = {
  id: 'memory',
  title: 'Memory',
  measure: async (bench) => [...(await measureWhole(bench)), ...(await measureApart(bench))],
}
