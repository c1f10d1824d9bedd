import { DomainError } from '@wuxin/platform/error'
import type { SignedDocument } from '@wuxin/platform/release.schema'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system } from '@wuxin/service/work'
import { checkDocument, enrolmentFor } from './publisher-key-check.ts'
import { ModuleVersion } from './registry.entity.ts'

/** Milliseconds that a preview may last. */
const longest = 7 * 24 * 60 * 60_000

/**
 * The version that a preview link shows, by its module. Throws what `checkDocument` throws, KEY_FOREIGN, PREVIEW_OVER for
 * a link that ended or was to last for more than a week, and VERSION_UNKNOWN.
 */
export function previewed(service: Running, signed: SignedDocument): Promise<Record<string, string>> {
  const call = { caller: system(service.id), now: service.now(), procedure: 'registry.preview', requestId: 'registry.preview' }
  return inWork(service, call, everywhere, async (work) => {
    const { document, keys } = await checkDocument(work, signed, 'preview')
    enrolmentFor(keys, document)
    const { module, version, at, until } = document
    const [from, to] = [Date.parse(at), Date.parse(until)]
    if (to < work.now.getTime() || to - from > longest || from > work.now.getTime() + 60_000) throw new DomainError('PREVIEW_OVER', { until })
    if (!(await work.em.count(ModuleVersion, { module, part: 'web', version }))) throw new DomainError('VERSION_UNKNOWN', { module, version })
    return { [module]: version }
  })
}
