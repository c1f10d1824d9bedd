import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claimInstance, refuseRunning } from './instance.mjs'

const address = 'http://127.0.0.1:8080'
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wuxin-instance-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A suite of another process, which runs until it is killed. */
async function runElsewhere() {
  const program = `
    import { claimInstance } from ${JSON.stringify(new URL('./instance.mjs', import.meta.url).href)}
    claimInstance(${JSON.stringify(folder)}, ${JSON.stringify(address)})
    console.log('claimed')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

test('a second suite on the same folder is refused and told where the first one is', async () => {
  const child = await runElsewhere()
  const refusal = expect.objectContaining({ code: 'INSTANCE_RUNNING', params: expect.objectContaining({ pid: child.pid, address, folder }) })
  expect(() => refuseRunning(folder)).toThrow(refusal)
  expect(() => claimInstance(folder, address)).toThrow(refusal)
  child.kill('SIGKILL')
  await once(child, 'exit')
})

test('a suite that was killed is noticed and its place taken', async () => {
  const child = await runElsewhere()
  child.kill('SIGKILL')
  await once(child, 'exit')
  refuseRunning(folder)
  expect(claimInstance(folder, address).recovered).toBe(true)
})

test('a suite’s number that belongs to another program now does not keep the folder', () => {
  const { release } = claimInstance(folder, address)
  const file = join(folder, 'running.json')
  const mine = JSON.parse(readFileSync(file, 'utf8'))
  release()
  writeFileSync(file, JSON.stringify({ ...mine, began: `${mine.began}0` }))
  expect(claimInstance(folder, address).recovered).toBe(true)
})

test('a suite that ended in order leaves nothing behind', () => {
  const { recovered, release } = claimInstance(folder, address)
  release()
  expect(recovered).toBe(false)
  expect(readdirSync(folder)).toEqual([])
})
