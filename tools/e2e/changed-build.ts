import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashOf } from '@wuxin/platform-service/registry/registry-build'
import { webRelease } from '../publish/build-web.ts'
import type { Release } from '../publish/release.ts'
import { root } from '../setup/run.mjs'

/**
 * The build of a module's pages with other texts in its chunks, as a build of changed sources would be: the entry bears
 * the hashes of the changed chunks. Throws where the change meets nothing.
 */
export async function changedBuild(module: string, matches: RegExp, change: (source: string) => string): Promise<Release> {
  const folder = await mkdtemp(join(tmpdir(), 'wuxin-build-'))
  try {
    await cp(join(root, 'apps', module, 'web', 'dist'), folder, { recursive: true })
    const entry = join(folder, 'remoteEntry.js')
    let entrySource = await readFile(entry, 'utf8')
    let met = 0
    for (const name of await readdir(folder, { recursive: true })) {
      if (!matches.test(name)) continue
      const file = join(folder, name)
      const before = await readFile(file)
      const after = change(before.toString())
      if (after === before.toString()) continue
      met += 1
      entrySource = entrySource.replaceAll(hashOf(before), hashOf(Buffer.from(after)))
      await writeFile(file, after)
      await rm(`${file}.br`)
    }
    if (met === 0) throw new Error(`nothing of ${module} is met by ${matches.source}`)
    await writeFile(entry, entrySource)
    await rm(`${entry}.br`)
    return await webRelease(module, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
