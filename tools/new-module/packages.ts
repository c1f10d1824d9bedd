import { existsSync, lstatSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** A package of the workspace: its folder from the root, and what its package.json says. */
export interface WorkspacePackage {
  folder: string
  manifest: { name: string; dependencies: object }
}

/** Both lock files: the workspace's own, and npm's record of what it installed. */
const locks = ['package-lock.json', 'node_modules/.package-lock.json']

/**
 * Does what `npm install` would do for packages whose dependencies are all there, without the network: links them, and
 * enters them into the lock files. Answers how to undo it.
 */
export function linkPackages(root: string, packages: readonly WorkspacePackage[]): () => void {
  const before = locks.map((lock) => join(root, lock)).filter((file) => existsSync(file)).map((file) => ({ file, text: readFileSync(file, 'utf8') }))
  const made: string[] = []
  const undo = () => {
    for (const link of made) rmSync(link)
    for (const { file, text } of before) writeFileSync(file, text)
  }
  try {
    for (const { folder, manifest } of packages) {
      const link = join(root, 'node_modules', manifest.name)
      const target = relative(dirname(link), join(root, folder))
      if (isLinkTo(link, target)) continue
      symlinkSync(target, link)
      made.push(link)
    }
    for (const { file, text } of before) writeFileSync(file, withPackages(text, packages))
  } catch (error) {
    undo()
    throw error
  }
  return undo
}

/** A link that a module of the same name left, whose folders were deleted. */
function isLinkTo(link: string, target: string): boolean {
  return lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() === true && readlinkSync(link) === target
}

function withPackages(lock: string, packages: readonly WorkspacePackage[]): string {
  const read: { packages: Record<string, object> } = JSON.parse(lock)
  for (const { folder, manifest: { name, dependencies } } of packages) {
    read.packages[folder] = { name, dependencies }
    read.packages[`node_modules/${name}`] = { resolved: folder, link: true }
  }
  const sorted = Object.entries(read.packages).sort(([one], [other]) => one.localeCompare(other, 'en'))
  return `${JSON.stringify({ ...read, packages: Object.fromEntries(sorted) }, null, 2)}\n`
}
