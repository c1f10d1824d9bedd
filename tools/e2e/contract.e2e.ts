import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { JsonSchema } from '@wuxin/platform/contract.schema'
import { installationKeyFile } from '@wuxin/platform-service/registry/installation-key-file'
import { describe, expect, inject, it } from 'vitest'
import { openSigner } from '../publish/key.ts'
import { registryAt } from '../publish/registry-client.ts'
import { announce, serviceRelease, type Release } from '../publish/release.ts'

const url = inject('suiteUrl')
const registry = registryAt(url)
const signer = openSigner({ key: join(inject('suiteData'), installationKeyFile), to: url })

/** The service as it stands, with one output schema made by hand. */
async function changed(module: string, procedure: string, change: (output: JsonSchema) => JsonSchema): Promise<Release> {
  const release = await serviceRelease(module)
  if (release.contract.part !== 'service') throw new Error(`${module} is no service`)
  const { [procedure]: found, ...others } = release.contract.procedures
  if (!found?.output) throw new Error(`${procedure} answers nothing`)
  const contract = { ...release.contract, procedures: { ...others, [procedure]: { ...found, output: change(found.output) } } }
  const version = createHash('sha384').update(JSON.stringify(contract)).digest('hex').slice(0, 16)
  return { ...release, contract, version }
}

const without = (field: string) => (output: JsonSchema): JsonSchema => {
  const { [field]: _, ...properties } = output['properties'] as Record<string, JsonSchema> // as zod writes an object
  return { ...output, properties, required: (output['required'] as string[]).filter((name) => name !== field) }
}

describe('a service of feedback', () => {
  it('that drops a field which the residents’ page shows is refused with that field and that page', async () => {
    const release = await changed('feedback', 'resident.track', without('place'))
    const refusal = await announce(registry, signer, release).catch((error: unknown) => error)
    const lost = { reason: 'OUTPUT_MISSING', name: 'resident.track', field: 'place', consumer: 'feedback web', standing: 'live' }
    expect(refusal).toMatchObject({ code: 'CONTRACT_BROKEN', params: { breaks: expect.arrayContaining([expect.objectContaining(lost)]) } })
    expect((await registry.contracts()).map(({ version }) => version)).not.toContain(release.version)
  })

  it('that answers a field more is taken, and given to nobody before it is made live', async () => {
    const more = (output: JsonSchema): JsonSchema => ({ ...output, properties: { ...(output['properties'] as object), answeredBy: { type: 'string' } } })
    const release = await changed('feedback', 'resident.track', more)
    const { release: id, isKnown } = await announce(registry, signer, release)
    expect(isKnown).toBe(false)
    expect(await registry.finish(id)).toEqual({ isNew: true })
    expect((await registry.channels('feedback')).map(({ version }) => version)).not.toContain(release.version)
  })
})
