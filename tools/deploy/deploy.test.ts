import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moduleIds } from '../../apps/gateway/src/services.ts'
import { gatewayEntry, serviceEntry } from '../setup/commands.mjs'
import { portsIn, processesOf, servicesFile } from './processes.ts'

const root = resolve(import.meta.dirname, '../..')
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0
let folder = ''
const read = (path: string) => readFileSync(join(folder, path), 'utf8')
const generate = () => expect(spawnSync(process.execPath, ['tools/deploy.ts', '--to', folder, '--root', root], { cwd: root }).status).toBe(0)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wuxin-deploy-'))
  generate()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** The values of a key in a unit. */
const valuesOf = (unit: string, key: string) => unit.split('\n').flatMap((line) => (line.startsWith(`${key}=`) ? line.slice(key.length + 1) : []))

describe('the units', () => {
  it.runIf(hasSystemd)('are sound as systemd reads them, each with the others in sight', () => {
    const units = readdirSync(join(folder, 'systemd')).map((name) => join(folder, 'systemd', name))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...units], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([0, ''])
  })

  it('run what the journeys run: the gateway, and every module that there is', async () => {
    const entries = [['gateway', gatewayEntry], ...(await moduleIds()).map((id) => [id, serviceEntry(id)])] as [string, string][]
    for (const [name, entry] of entries) {
      expect(valuesOf(read(`systemd/wuxin-${name}.service`), 'ExecStart')).toEqual([`${root}/node_modules/.bin/node ${entry}`])
      expect(existsSync(join(root, entry))).toBe(true)
    }
    expect(valuesOf(read('systemd/wuxin.target'), 'Wants')[0]?.split(' ').toSorted()).toEqual(entries.map(([name]) => `wuxin-${name}.service`).toSorted())
  })

  it('go away with their module; what others keep beside them stays', () => {
    writeFileSync(join(folder, 'systemd/wuxin-gone.service'), '')
    writeFileSync(join(folder, 'systemd/backup.timer'), '')
    generate()
    expect(readdirSync(join(folder, 'systemd'))).not.toContain('wuxin-gone.service')
    expect(readdirSync(join(folder, 'systemd'))).toContain('backup.timer')
    rmSync(join(folder, 'systemd/backup.timer'))
  })
})

describe('the addresses of the services', () => {
  const ports = (modules: string[], before = {}) => portsIn(servicesFile(processesOf(modules, before)))

  it('are written as every process reads them', () => {
    expect(ports(['feedback', 'platform'])).toEqual({ platform: 8101, feedback: 8102 })
  })

  it('stay where they are when a module comes or goes', () => {
    const before = ports(['feedback', 'platform'])
    expect(ports(['culture', 'feedback', 'platform'], before)).toEqual({ platform: 8101, feedback: 8102, culture: 8103 })
    expect(ports(['culture', 'platform'], { ...before, culture: 8103 })).toEqual({ platform: 8101, culture: 8103 })
  })
})

describe('the images', () => {
  const instructions = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(' ') as [string, ...string[]])

  it.each(['gateway', 'platform', 'feedback'])('of %s take what there is, run what the unit runs, and not as root', (name) => {
    const all = instructions(read(`docker/${name}.Dockerfile`))
    expect(new Set(all.map(([word]) => word))).toEqual(new Set(['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'CMD']))
    expect(all.filter(([word]) => word === 'FROM').map((words) => words.slice(2))).toEqual([['AS', 'build'], []])
    const taken = all.filter(([word, from]) => word === 'COPY' && from === '--from=build').map((words) => words[2]?.replace('/opt/wuxin/', '') ?? '')
    expect(taken.filter((path) => !existsSync(join(root, path)))).toEqual([])
    expect(all.filter(([word]) => word === 'USER')).toEqual([['USER', 'node']])
    const entry = name === 'gateway' ? gatewayEntry : serviceEntry(name)
    expect(all.at(-1)?.slice(1).join(' ')).toBe(`["node", "${entry}"]`)
    expect(taken.some((path) => entry.startsWith(`${path}/`))).toBe(true)
  })
})
