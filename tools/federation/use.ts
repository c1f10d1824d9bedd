import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pruneSchema } from '@wuxin/platform/contract-prune.rules'
import { platformEdition, type JsonSchema, type ServiceContract, type WebContract } from '@wuxin/platform/contract.schema'
import { contractOf } from '@wuxin/service/contract'
import type { ServiceSpec } from '@wuxin/service/define'
import type { RsbuildPlugin, Rspack } from '@rsbuild/core'
import { calledOf } from './use-calls.ts'
import { readFace } from './use-face.ts'
import { kitBehind, readKit } from './use-kit.ts'
import { emptyReading, readCode, readsName, type Reading } from './use-read.ts'

/** Where a build says what it offers and needs; a file of the version as every other. */
export const contractName = 'contract.json'

/** The platform is asked through the kit, by whichever host runs a module. */
const platform = 'platform'

/** What a service offers by its sources as they are now. */
export async function serviceContractOf(id: string): Promise<ServiceContract> {
  const { service }: { service: ServiceSpec } = await import(new URL(`../../apps/${id}/service/src/service.ts`, import.meta.url).href)
  return contractOf(service)
}

/**
 * Names that are read of a module's data outside of its build and the kit: by the hosts, of what inbox, search and map
 * hand them, and by the component library, of choices and rows that it is given.
 */
const readElsewhere = [
  'id', 'title', 'place', 'step', 'dueAt', 'path', 'action', 'label', 'detail', 'at', 'outline', 'key', 'value', 'children', 'options', 'disabled', 'name', 'status', 'url', 'uid',
]

/** A build as it is looked at. */
export interface Built {
  id: string
  /** The package of the web. */
  folder: string
  /** Its own code; libraries that it carries read nobody's fields. */
  code: readonly string[]
}

async function usesOf(id: string, own: Reading): Promise<WebContract['uses']> {
  const parts = await readKit()
  // A build names what it takes from the host. The hosts' own calls count as the platform's: they run whatever a module takes.
  const behind = id === platform ? [...parts.values()] : kitBehind(parts, [...own.texts])
  const kept = (readings: readonly Reading[], more: readonly string[] = []) => {
    const shapes = readings.flatMap((reading) => reading.shapes)
    return readsName({ names: new Set([...readings.flatMap((reading) => [...reading.names]), ...more]), shapes })
  }
  const ownNames = kept([own, ...behind], readElsewhere)
  // The kit reads answers with schemas: their keys are names that it relies on.
  const kitNames = kept(behind, behind.flatMap((reading) => [...reading.keys]))
  const asking = behind.filter((reading) => reading.services.has(platform))
  const ids = new Set([...own.services, ...(asking.length > 0 ? [platform] : [])])
  const uses = await Promise.all(
    [...ids].sort().map(async (service) => {
      const { procedures } = await serviceContractOf(service)
      const called = own.services.has(service) ? calledOf(procedures, own) : []
      const askedByKit = service === platform ? asking.flatMap((reading) => calledOf(procedures, reading)) : []
      const isRead = (name: string) => (field: string) => (called.includes(name) && ownNames(field)) || (askedByKit.includes(name) && kitNames(field))
      const used = [...new Set([...called, ...askedByKit])].sort().flatMap((name) => {
        const procedure = procedures[name]
        return procedure ? [[name, { ...procedure, output: procedure.output && pruneSchema(procedure.output, isRead(name)) }] as const] : []
      })
      return [service, Object.fromEntries(used)] as const
    }),
  )
  return Object.fromEntries(uses.filter(([, used]) => Object.keys(used).length > 0))
}

const textKeys = (words: JsonSchema, prefix = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) => (typeof value === 'string' ? [`${prefix}${key}`] : textKeys(value as JsonSchema, `${prefix}${key}.`))) // texts nest, nothing else

/** The keys of a module's texts, with those that it has for residents alone. */
async function wordsOf(folder: string, language: string): Promise<string[]> {
  const files = [join(folder, 'src/locales', `${language}.json`), join(folder, 'src/locales/resident', `${language}.json`)]
  const texts = await Promise.all(files.filter((file) => existsSync(file)).map(async (file) => textKeys(JSON.parse(await readFile(file, 'utf8')))))
  return [...new Set(texts.flat())].sort()
}

/** The contract of a web: calls and fields from its built code, the rest from its face and its texts. */
export async function webContractOf(built: Built): Promise<WebContract> {
  const own = emptyReading()
  for (const file of built.code) readCode(file, own)
  const { title, fills, permissions } = await readFace(built.id, join(built.folder, 'src/module.tsx'))
  const uses = await usesOf(built.id, own)
  const words = { 'zh-CN': await wordsOf(built.folder, 'zh-CN'), 'en-US': await wordsOf(built.folder, 'en-US') }
  const offers = [...own.slots].filter((slot) => slot.startsWith(`${built.id}.`)).sort()
  return { part: 'web', platform: platformEdition, title, uses, slots: { offers, fills }, permissions, words }
}

const isLibrary = ({ modules = [] }: Rspack.StatsChunk) => {
  const sources = modules.filter(({ moduleType }) => moduleType?.startsWith('javascript'))
  return sources.length > 0 && sources.every(({ nameForCondition }) => nameForCondition?.includes('/node_modules/'))
}

/** Writes the contract beside the manifest after a production build, before it is compressed. */
export const contracted = (id: string): RsbuildPlugin => ({
  name: 'wuxin:contract',
  setup(api) {
    api.onAfterBuild({
      order: 'pre',
      handler: async ({ stats, isWatch }) => {
        if (isWatch || !stats || stats.hasErrors()) return
        const { chunks = [] } = stats.toJson({ all: false, chunks: true, chunkModules: true, chunkModulesSpace: Infinity, dependentModules: true })
        const files = chunks.filter((chunk) => !isLibrary(chunk)).flatMap((chunk) => chunk.files ?? []).filter((file) => file.endsWith('.js'))
        const code = await Promise.all([...new Set(files)].map((file) => readFile(join(api.context.distPath, file), 'utf8')))
        const contract = await webContractOf({ id, folder: api.context.rootPath, code })
        await writeFile(join(api.context.distPath, contractName), `${JSON.stringify(contract)}\n`)
      },
    })
  },
})
