import { basename, dirname } from 'node:path'

/**
 * What a package can do, by the files that it has.
 * @type {Record<string, { name: string, command: string }>}
 */
const tasks = {
  'tsconfig.json': { name: 'typecheck', command: 'tsc -p .' },
  'rsbuild.config.ts': { name: 'build', command: 'rsbuild build' },
}

/**
 * Tells Nx what can be done with a package: no package.json repeats it. Whoever does it in another manner says so in scripts
 * of its own, which go before.
 * @type {import('nx/src/devkit-exports').CreateNodes}
 */
export const createNodes = [
  `{apps,libs}/**/{${Object.keys(tasks).join(',')}}`,
  (files) =>
    files.map((file) => {
      const root = dirname(file)
      const task = tasks[basename(file)]
      const targets = task ? { [task.name]: { command: task.command, options: { cwd: root } } } : {}
      return [file, { projects: { [root]: { targets } } }]
    }),
]
