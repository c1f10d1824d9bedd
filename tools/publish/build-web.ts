import { join } from 'node:path'
import { hashOf, readBuild } from '@wuxin/platform-service/registry/registry-build'
import { environment, pinnedNode, root, run } from '../setup/run.mjs'
import { Trouble } from '../setup/trouble.mjs'
import type { Release } from './release.ts'

const nx = join(root, 'node_modules', 'nx', 'dist', 'bin', 'nx.js')

/** Builds a module's pages alone, unless they stand built from the sources as they are. Throws BUILD_FAILED with what the build said. */
export async function buildWeb(module: string): Promise<void> {
  const env = { ...environment(), NX_DAEMON: 'false', NX_TUI: 'false', NODE_ENV: 'production' }
  const { ok, said } = await run(pinnedNode, [nx, 'run', `@wuxin/${module}-web:build`, '--output-style=static'], { env })
  if (!ok) throw new Trouble('BUILD_FAILED', { said })
}

/** The build of a module's pages as a release. Throws what `readBuild` throws. */
export async function webRelease(module: string, dir: string = join(root, 'apps', module, 'web', 'dist')): Promise<Release> {
  const { version, contract, contents: byPath } = await readBuild(module, dir)
  const contents = new Map<string, Buffer>()
  const files = [...byPath].map(([path, bytes]) => {
    const hash = hashOf(bytes)
    contents.set(hash, bytes)
    return { path, hash, size: bytes.byteLength }
  })
  return { module, part: 'web', version, contract, files, contents }
}
