import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { contractBreaks } from '@wuxin/platform/contract.rules'
import { webContract, type JsonSchema, type ServiceContract, type Standing, type WebContract } from '@wuxin/platform/contract.schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contractName, serviceContractOf } from '../federation/use.ts'

const rsbuild = join(createRequire(import.meta.url).resolve('@rsbuild/core/package.json'), '../bin/rsbuild.js')
const modules = ['feedback', 'platform'] as const
const webs = new Map<string, WebContract>()
const services = new Map<string, ServiceContract>()
let folder = ''

/** Builds a module's pages to a folder of their own and reads the contract that they come with. */
async function builtContract(module: string): Promise<WebContract> {
  const dist = join(folder, module)
  const cwd = new URL(`../../apps/${module}/web`, import.meta.url)
  await promisify(execFile)(process.execPath, [rsbuild, 'build', '--dist-path', dist], { cwd, env: { ...process.env, NODE_ENV: 'production' } })
  return webContract.parse(JSON.parse(await readFile(join(dist, contractName), 'utf8')))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wuxin-contract-'))
  for (const module of modules) {
    webs.set(module, await builtContract(module))
    services.set(module, await serviceContractOf(module))
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function have<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) throw new Error(`there is no ${name}`)
  return value
}

const web = (module: string): WebContract => have(webs.get(module), `${module} web`)
const service = (module: string): ServiceContract => have(services.get(module), `${module} service`)
const live = (module: string, contract: Standing['contract']): Standing => ({ module, version: '0123456789abcdef', standing: 'live', contract })
const everything = (): Standing[] => modules.flatMap((module) => [live(module, web(module)), live(module, service(module))])

/** The service without one field of one procedure's answer. */
function without(contract: ServiceContract, name: string, field: string): ServiceContract {
  const procedure = have(contract.procedures[name], name)
  const { properties, required, ...rest } = procedure.output as { properties: Record<string, JsonSchema>; required: string[] } // an object
  expect(properties).toHaveProperty(field)
  const { [field]: _, ...others } = properties
  const output = { ...rest, properties: others, required: required.filter((each) => each !== field) }
  return { ...contract, procedures: { ...contract.procedures, [name]: { ...procedure, output } } }
}

describe.each(modules)('the %s module as it is', (module) => {
  it('offers procedures of which each says what it answers', () => {
    const { procedures, permissions, publishes } = service(module)
    expect([Object.keys(procedures).length, permissions.length, Object.keys(publishes).length].every((count) => count > 0)).toBe(true)
    expect(Object.entries(procedures).filter(([, { type, output }]) => output === null && type !== 'subscription')).toEqual([])
  })

  it('goes with everything else as it is', () => {
    expect(contractBreaks({ module, contract: service(module) }, everything())).toEqual([])
    expect(contractBreaks({ module, contract: web(module) }, everything())).toEqual([])
  })
})

describe('the pages of feedback', () => {
  it('call their own service, and the platform where the kit asks it for them', () => {
    const { uses } = web('feedback')
    expect(Object.keys(uses['feedback'] ?? {})).toEqual(expect.arrayContaining(['cases.list', 'cases.get', 'cases.accept', 'resident.report', 'resident.track', 'settings.save']))
    expect(Object.keys(uses['platform'] ?? {})).toEqual(expect.arrayContaining(['areas.publicPlaces', 'units.get', 'rules.inForce']))
    expect(Object.keys(uses['platform'] ?? {})).not.toContain('accounts.list')
  })

  it('rely on no field that nothing of them names', () => {
    expect(JSON.stringify(service('feedback').procedures['cases.get']?.output)).toContain('settingsVersion')
    expect(JSON.stringify(web('feedback').uses['feedback']?.['cases.get']?.output)).not.toContain('settingsVersion')
    const unread = without(service('feedback'), 'cases.get', 'settingsVersion')
    expect(contractBreaks({ module: 'feedback', contract: unread }, everything())).toEqual([])
  })

  it('have slots and fill others', () => {
    expect(web('feedback').slots).toEqual({ offers: ['feedback.case'], fills: ['feedback.case', 'platform.area'] })
    expect(web('platform').slots).toEqual({ offers: ['platform.area', 'platform.person', 'platform.unit'], fills: ['feedback.case'] })
  })
})

it.each(['number', 'title', 'state', 'dueAt', 'steps', 'answer'])('a feedback service that drops %s, which residents see, is refused with that name and whom it breaks', (field) => {
  const changed = without(service('feedback'), 'resident.track', field)
  expect(contractBreaks({ module: 'feedback', contract: changed }, everything())).toEqual([
    { reason: 'OUTPUT_MISSING', module: 'feedback', name: 'resident.track', field, consumer: 'feedback web', standing: 'live', provider: 'candidate' },
  ])
})

it('a platform service that ends what the kit asks in the name of others is refused', () => {
  const { 'directory.areas': _, ...procedures } = service('platform').procedures
  const breaks = contractBreaks({ module: 'platform', contract: { ...service('platform'), procedures } }, everything())
  expect(breaks.map(({ reason, name, consumer }) => `${reason} ${name} ${consumer}`)).toEqual(['PROCEDURE_MISSING directory.areas feedback web', 'PROCEDURE_MISSING directory.areas platform web'])
})
