import { gatewayEntry, serviceEntry } from '../setup/commands.mjs'

/** One process of an installation in which everything runs by itself. */
export interface Process {
  /** `gateway`, or the id of a module. */
  name: string
  /** What Node runs, from the workspace's root. */
  entry: string
  port: number
  /** The processes that must be up before it serves. */
  after: readonly string[]
}

const firstPort = 8101
export const gatewayPort = 8080

/** The name of the variable by which all processes know where the services are. */
const variable = 'WUXIN_SERVICES'

/** The ports that a file made by `servicesFile` gave, by module. */
export function portsIn(text: string): Record<string, number> {
  const line = text.split('\n').find((each) => each.startsWith(`${variable}=`)) ?? `${variable}={}`
  const addresses: Record<string, string> = JSON.parse(line.slice(variable.length + 1).replace(/^'|'$/g, ''))
  return Object.fromEntries(Object.entries(addresses).map(([id, address]) => [id, Number(new URL(address).port)]))
}

/** Every process of an installation: the gateway, and one for each module. A module keeps the port that it was given before. */
export function processesOf(modules: readonly string[], before: Readonly<Record<string, number>> = {}): Process[] {
  const ordered = ['platform', ...modules.filter((id) => id !== 'platform').toSorted()]
  const taken = new Set(Object.values(before))
  let next = firstPort
  const free = () => {
    while (taken.has(next)) next += 1
    taken.add(next)
    return next
  }
  const services = ordered.map((id): Process => ({ name: id, entry: serviceEntry(id), port: before[id] ?? free(), after: id === 'platform' ? [] : ['platform'] }))
  return [...services, { name: 'gateway', entry: gatewayEntry, port: gatewayPort, after: ordered }]
}

export const servicesOf = (processes: readonly Process[]): Process[] => processes.filter(({ name }) => name !== 'gateway')

/** Where the services are, as a file of variables that every process reads. */
export function servicesFile(processes: readonly Process[]): string {
  const addresses = Object.fromEntries(servicesOf(processes).map(({ name, port }) => [name, `http://127.0.0.1:${port}`]))
  return `# Where each service listens. On several machines, put the machines' own addresses here: the same file for all.\n${variable}='${JSON.stringify(addresses)}'\n`
}
