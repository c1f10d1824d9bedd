import type { ServiceContract } from '@wuxin/platform/contract.schema'
import { DomainError } from '@wuxin/platform/error'
import { moduleId } from '@wuxin/platform/registry.schema'
import { releaseDocument } from '@wuxin/platform/release.schema'
import type { Running } from '@wuxin/service/runtime'
import type { z } from 'zod'
import { lockModule, turn } from './channel-turn.ts'
import { signAsInstallation } from './installation-key.ts'
import { hashOf, placeBuild, readBuild } from './registry-build.ts'
import { ModuleChannel, ModuleVersion } from './registry.entity.ts'
import { inRegistry, keepVersion, type Published } from './release-publish.ts'

const installation = '本机安装'

/**
 * Publishes a build that came with the installation, under its own key. It becomes live where nothing is, or where the
 * live one came with the installation too: what a department made live stays. Throws MODULE_UNKNOWN for what is no id of
 * a module, and what `readBuild` throws; then nothing has changed.
 */
export async function installBuild(service: Running, { module, dir }: { module: string; dir: string }): Promise<Published> {
  if (!moduleId.safeParse(module).success) throw new DomainError('MODULE_UNKNOWN', { module })
  const build = await readBuild(module, dir)
  await placeBuild(build, service.dataDir, module)
  const files = [...build.contents].map(([path, bytes]) => ({ path, hash: hashOf(bytes), size: bytes.byteLength }))
  return install(service, { module, part: 'web', version: build.version, contract: build.contract, files })
}

/** The same for a service, of which the registry keeps what it offers and needs: its code runs already. */
export const installService = (service: Running, { module, version, contract }: { module: string; version: string; contract: ServiceContract }): Promise<Published> =>
  install(service, { module, part: 'service', version, contract, files: [] })

async function install(service: Running, release: Pick<z.input<typeof releaseDocument>, 'module' | 'part' | 'version' | 'contract' | 'files'>): Promise<Published> {
  const document = releaseDocument.parse({ kind: 'release', at: service.now().toISOString(), ...release })
  const signed = await signAsInstallation(service, document)
  const { module, part, version } = document
  const isNew = await inRegistry(service, 'registry.install', installation, async (work) => {
    await lockModule(work, module)
    if (await work.em.count(ModuleVersion, { module, part, version })) return false
    keepVersion(work, document, signed)
    await work.em.flush()
    const channel = await work.em.findOne(ModuleChannel, { module, part, county: '' })
    const live = channel && (await work.em.findOneOrFail(ModuleVersion, { module, part, version: channel.version }))
    const isOurs = !live || live.key === signed.key || live.key == null
    // What came together fits together, yet arrives one by one; what it breaks of others is said, for it runs already.
    const warn = (broken: DomainError) => service.log.warn({ module, part, version, ...broken.params }, 'installed beside what it may break')
    if (isOurs) await turn(work, { action: 'live', module, part, county: '', version, revision: channel?.revision ?? 0, reason: '' }, warn)
    return true
  })
  return { module, version, isNew }
}
