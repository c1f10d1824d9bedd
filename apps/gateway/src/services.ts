import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import type { ServiceSpec } from '@wuxin/service/define'

const apps = new URL('../../', import.meta.url)

/** The ids of all modules that have a folder with a service. */
export async function moduleIds(): Promise<string[]> {
  const entries = await readdir(apps, { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory() && existsSync(serviceFile(entry.name))).map((entry) => entry.name)
}

/** A module's service, as its folder declares it. */
export async function serviceOf(id: string): Promise<ServiceSpec> {
  const { service }: { service: ServiceSpec } = await import(serviceFile(id).href)
  return service
}

const serviceFile = (id: string) => new URL(`${id}/service/src/service.ts`, apps)
