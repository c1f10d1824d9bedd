import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

const program = `
  import { onEnd } from '${resolve(import.meta.dirname, 'ending.mjs')}'
  onEnd(async () => console.log('in order'))
  setInterval(() => {}, 1000)
  console.log('up')
`

it('who asks a process to end hears in one line that it has', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { env: { ...process.env, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.once('data', () => child.kill('SIGINT'))
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  expect(said).toBe('up\nin order\nStopped\n')
  expect(complained).toBe('')
  expect(code).toBe(0)
})
