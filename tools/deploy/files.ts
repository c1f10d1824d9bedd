import { dockerfileOf, dockerignore } from './dockerfile.ts'
import { servicesFile, type Process } from './processes.ts'
import { settingsExample, target, targetOf, unitName, unitOf, type Place } from './units.ts'

/** The files that an operator takes, by their path below the folder of choice. */
export function deployFiles(processes: readonly Process[], place: Place, node: string): Record<string, string> {
  const images = processes.flatMap((each) => [
    [`docker/${each.name}.Dockerfile`, dockerfileOf(each, node)],
    [`docker/${each.name}.Dockerfile.dockerignore`, dockerignore],
  ])
  const units = processes.map((each) => [`systemd/${unitName(each.name)}`, unitOf(each, place)])
  return Object.fromEntries([
    ...images,
    ...units,
    [`systemd/${target}`, targetOf(processes)],
    ['wuxin.env.example', settingsExample],
    ['services.env', servicesFile(processes)],
  ])
}
