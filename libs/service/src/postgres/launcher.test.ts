import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, statSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startPostgres, type Postgres, type PostgresNews } from './launcher.ts'
import { endPostmaster, findPostmaster } from './postmaster.ts'

let folder: string
let dataDir: string

beforeEach(async () => {
  // Named like a run's own server, so that what a killed run leaves is cleared away with it.
  folder = await mkdtemp(join(tmpdir(), `wuxin-test-${process.pid}-`))
  dataDir = join(folder, 'postgres')
})

afterEach(async () => {
  await endPostmaster(dataDir, 'SIGQUIT')
  await rm(folder, { recursive: true })
})

async function start(): Promise<Postgres & { news: PostgresNews[] }> {
  const news: PostgresNews[] = []
  return { ...(await startPostgres({ dataDir, log: (item) => news.push(item) })), news }
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {}) // its query fails with it
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** A process of its own that starts the server, says so and waits to be killed. */
async function startElsewhere(): Promise<ReturnType<typeof spawn>> {
  const program = `
    import { startPostgres } from ${JSON.stringify(new URL('./launcher.ts', import.meta.url).href)}
    console.log((await startPostgres({ dataDir: ${JSON.stringify(dataDir)} })).url)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return child
}

function serverPid(): number {
  const server = findPostmaster(dataDir)
  if (!server) throw new Error(`no server runs on ${dataDir}`)
  return server.pid
}

async function kill(child: ReturnType<typeof spawn>): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('the embedded server', () => {
  test('is made on first use, in Chinese time, for this machine alone, its password for its owner’s eyes', async () => {
    const postgres = await start()
    expect(postgres.news).toEqual(['created', 'started'])
    const [row] = await ask(postgres.url, `select current_setting('TimeZone') as zone, current_setting('listen_addresses') as listens,
      current_setting('unix_socket_directories') as sockets, current_setting('server_encoding') as encoding, current_database() as name`)
    expect(row).toEqual({ zone: 'Asia/Shanghai', listens: '127.0.0.1', sockets: '', encoding: 'UTF8', name: 'wuxin' })
    expect(statSync(join(dataDir, 'wuxin.json')).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['postgres'])
    await postgres.stop()
  })

  test('refuses a wrong password', async () => {
    const postgres = await start()
    const url = new URL(postgres.url)
    url.password = 'guess'
    await expect(ask(url.href, 'select 1')).rejects.toThrow('password authentication failed')
    await postgres.stop()
  })

  test('comes up again at the same address with the rows it had', async () => {
    const first = await start()
    await ask(first.url, 'create table kept as select 7 as n')
    await first.stop()
    expect(findPostmaster(dataDir)).toBeUndefined()
    const second = await start()
    expect(second.news).toEqual(['started'])
    expect(second.url).toBe(first.url)
    expect(await ask(second.url, 'select n from kept')).toEqual([{ n: 7 }])
    await second.stop()
  })

  test('takes another port when a program has taken the one it kept', async () => {
    const first = await start()
    await first.stop()
    const blocker = createServer().listen(Number(new URL(first.url).port), '127.0.0.1')
    await once(blocker, 'listening')
    const second = await start()
    expect(second.url).not.toBe(first.url)
    expect(await ask(second.url, 'select 1 as n')).toEqual([{ n: 1 }])
    await second.stop()
    blocker.close()
  })

  test('outlives a killed process, and the next one attaches to it and can stop it', async () => {
    const child = await startElsewhere()
    const before = findPostmaster(dataDir)
    await kill(child)
    const postgres = await start()
    expect(postgres.news).toEqual(['attached'])
    expect(findPostmaster(dataDir)).toEqual(before)
    // The dead process' session ends a moment after it; the stop is ours from then on.
    await postgres.stop()
    if (findPostmaster(dataDir)) await (await start()).stop()
    expect(findPostmaster(dataDir)).toBeUndefined()
  })

  test('is not stopped by a guest while the process that keeps it lives', async () => {
    const child = await startElsewhere()
    const guest = await start()
    await guest.stop()
    expect(await ask(guest.url, 'select 1 as n')).toEqual([{ n: 1 }])
    await kill(child)
  })

  test('is handed to a guest when the process that keeps it ends in order, and the last one stops it', async () => {
    const keeper = await start()
    const child = await startElsewhere()
    await keeper.stop()
    expect(await ask(keeper.url, 'select 1 as n')).toEqual([{ n: 1 }])
    const guest = await start()
    expect(guest.news).toEqual(['attached'])
    await kill(child)
    await guest.stop()
    expect(findPostmaster(dataDir)).toBeUndefined()
  })

  test('comes back at the same address, with every committed row, when it is killed under us', async () => {
    const back = Promise.withResolvers<void>()
    const { url, stop } = await startPostgres({ dataDir, log: (item) => item === 'restarted' && back.resolve() })
    await ask(url, 'create table kept as select 7 as n')
    process.kill(serverPid(), 'SIGKILL')
    await back.promise
    expect(await ask(url, 'select n from kept')).toEqual([{ n: 7 }])
    await stop()
  })

  test('recovers every committed row when process and server are killed together', async () => {
    const child = await startElsewhere()
    const { password, port } = JSON.parse(readFileSync(join(dataDir, 'wuxin.json'), 'utf8'))
    await ask(`postgres://wuxin:${password}@127.0.0.1:${port}/wuxin`, 'create table kept as select 7 as n')
    child.kill('SIGKILL')
    process.kill(serverPid(), 'SIGKILL')
    const postgres = await start()
    expect(postgres.news).toEqual(['recovered'])
    expect(await ask(postgres.url, 'select n from kept')).toEqual([{ n: 7 }])
    await postgres.stop()
  })

  test('is one, however many processes make it at the same moment', async () => {
    const [one, two, three] = await Promise.all([start(), start(), start()])
    expect([two.url, three.url]).toEqual([one.url, one.url])
    await Promise.all([one.stop(), two.stop(), three.stop()])
  })
})
