import { filesAttached, filesFreed } from '@wuxin/events/file'
import { fileLimits } from '@wuxin/platform/file.schema'
import type { Job } from '@wuxin/service/define'
import { on } from '@wuxin/service/events'
import type { Running } from '@wuxin/service/runtime'
import { everywhere } from '@wuxin/service/scope'
import { inWork, system } from '@wuxin/service/work'
import { removeBytes } from './file-disk.ts'
import { forgetUnfinished } from './file-part.ts'
import { lockBytes } from './file-upload.ts'
import { File } from './file.entity.ts'

/** A record keeps these files: they stay. */
export const keepFiles = on(filesAttached, async ({ ids }, work) => {
  const files = await work.em.find(File, { id: { $in: ids } })
  files.forEach((file) => file.attach(work.now))
})

/** No record shows these files any more: no link opens them from now on. */
export const freeFiles = on(filesFreed, async ({ ids }, work) => {
  const files = await work.em.find(File, { id: { $in: ids } })
  files.forEach((file) => file.free(work.now))
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
