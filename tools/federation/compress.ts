import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { RsbuildPlugin } from '@rsbuild/core'

const compress = promisify(brotliCompress)
const worthwhile = /\.(js|css|svg|json)$/

/** Writes a brotli twin beside every text file of a folder, for the gateway to send as it is. HTML is left out: it changes per answer. */
export async function compressFolder(folder: string): Promise<void> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => worthwhile.test(name))
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name)
      const squeezed = await compress(await readFile(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
      await writeFile(`${file}.br`, squeezed)
    }),
  )
}

/** Compresses what a production build wrote. */
export const compressed = (): RsbuildPlugin => ({
  name: 'wuxin:compress',
  setup(api) {
    api.onAfterBuild(({ isWatch }) => (isWatch ? undefined : compressFolder(api.context.distPath)))
  },
})
