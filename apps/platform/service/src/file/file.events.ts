import { LockMode } from '@mikro-orm/core'
import { filesAttached, filesFreed } from '@wuxin/events/file'
import { fileLimits } from '@wuxin/platform/file.schema'
import type { Job } from '@wuxin/service/define'
import { on } from '@wuxin/service/events'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system, type Work } from '@wuxin/service/work'
import { removeBytes } from './file-disk.ts'
import { forgetUnfinished } from './file-part.ts'
import { lockBytes } from './file-upload.ts'
import { File } from './file.entity.ts'

/** Files that a record speaks of: of two that do at once, the second one sees what the first did. */
const spokenOf = (work: Work, ids: string[]): Promise<File[]> => work.em.find(File, { id: { $in: ids } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } })

/** A record keeps these files: they stay. */
export const keepFiles = on(filesAttached, async ({ ids, keeper }, work) => {
  const files = await spokenOf(work, ids)
  files.forEach((file) => file.attach(work.now, keeper))
})

/** A record shows these files no more, or nobody may: no link opens them once no record keeps them. */
export const freeFiles = on(filesFreed, async ({ ids, keeper }, work) => {
  const files = await spokenOf(work, ids)
  files.forEach((file) => (keeper === undefined ? file.free(work.now) : file.giveBack(work.now, keeper)))
})

const batch = 200

/** Deletes what was uploaded and never sent with anything, what no record shows any more, and uploads that were never finished, in batches to the end. Answers how many files went. */
export async function deleteUnkept(service: Running): Promise<number> {
  const now = service.now()
  const before = new Date(now.getTime() - fileLimits.hours * 60 * 60_000)
  const call = { caller: system(service.id), now, procedure: 'file.tidy', requestId: 'file.tidy' }
  let deleted = await forgetUnfinished(service, call)
  for (;;) {
    const hashes = await inWork(service, call, everywhere, async (work) => {
      const files = await work.em.find(File, { $or: [{ attachedAt: null, uploadedAt: { $lt: before } }, { freedAt: { $ne: null } }] }, { limit: batch, orderBy: { uploadedAt: 'asc' } })
      files.forEach((file) => work.em.remove(file))
      return files.map((file) => file.hash)
    })
    if (hashes.length === 0) return deleted
    deleted += hashes.length
    for (const hash of new Set(hashes)) {
      await inWork(service, call, everywhere, async (work) => {
        await lockBytes(work, hash)
        if ((await work.em.count(File, { hash })) === 0) await removeBytes(service.dataDir, hash)
      })
    }
  }
}

export const tidyFiles: Job = { name: 'file-tidy', cron: '17 * * * *', run: async (service) => void (await deleteUnkept(service)) }
