import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { circles } from './circles.ts'
import { unlistedDecisions } from './decisions.ts'
import { unexplained } from './docstrings.ts'
import { longFiles, strayFiles } from './file-names.ts'

const root = resolve(import.meta.dirname, '../..')
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'apps', 'libs', 'tools'], { cwd: root, encoding: 'utf8' })
const paths = listed.split('\n').filter((path) => path !== '' && existsSync(resolve(root, path)))
const texts = Object.fromEntries(paths.map((path) => [path, readFileSync(resolve(root, path), 'utf8')]))
const lengths = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text.split('\n').length - 1]))

const { scripts } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
const most = 14
const tooMany = Object.keys(scripts).length > most ? [{ path: 'package.json', hint: `more than ${most} root scripts` }] : []

const faults = [...strayFiles(paths), ...longFiles(lengths), ...unexplained(texts), ...unlistedDecisions(texts), ...circles(texts), ...tooMany]
for (const { path, hint } of faults) console.error(`${path}: ${hint}`)
if (faults.length > 0) process.exitCode = 1
