import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { moduleIds } from '../apps/gateway/src/services.ts'
import { deployFiles } from './deploy/files.ts'
import { portsIn, processesOf } from './deploy/processes.ts'
import { print, say } from './setup/progress.mjs'

const workspace = resolve(import.meta.dirname, '..')
const { values } = parseArgs({ options: { to: { type: 'string', default: 'dist/deploy' }, root: { type: 'string', default: '/opt/wuxin' }, user: { type: 'string', default: 'wuxin' } } })
const folder = resolve(values.to)

const known = join(folder, 'services.env')
const processes = processesOf(await moduleIds(), existsSync(known) ? portsIn(readFileSync(known, 'utf8')) : {})
const { devDependencies }: { devDependencies: { node: string } } = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8'))
const files = deployFiles(processes, { root: values.root, user: values.user }, devDependencies.node)

// A module that is gone leaves no unit behind; what others put there stays.
for (const [made, ours] of [['docker', /\.Dockerfile(\.dockerignore)?$/], ['systemd', /^wuxin-.*\.service$/]] as const) {
  const names = existsSync(join(folder, made)) ? readdirSync(join(folder, made)) : []
  for (const name of names) if (ours.test(name)) rmSync(join(folder, made, name))
}
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}
print(say(`已生成 ${Object.keys(files).length} 个文件：${folder}`, `Made ${Object.keys(files).length} files in ${folder}`))
