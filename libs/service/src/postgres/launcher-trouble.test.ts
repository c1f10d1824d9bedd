import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startPostgres } from './launcher.ts'

let folder: string
let dataDir: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), `wuxin-test-${process.pid}-`))
  dataDir = join(folder, 'postgres')
})

afterEach(() => rm(folder, { recursive: true }))

describe('what stands in the way is named', () => {
  test('a port that another program listens on', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await once(blocker, 'listening')
    const { port } = blocker.address() as AddressInfo
    await expect(startPostgres({ dataDir, port })).rejects.toMatchObject({ code: 'POSTGRES_PORT_TAKEN', params: { port } })
    blocker.close()
  })

  test('a folder that holds something else, which stays as it is', async () => {
    await mkdir(dataDir)
    await writeFile(join(dataDir, 'letter.txt'), 'dear')
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'FOLDER_NOT_OURS', params: { folder: dataDir } })
    expect(await readdir(dataDir)).toEqual(['letter.txt'])
  })

  test('data of another major version, which stays as it is', async () => {
    await mkdir(dataDir)
    await writeFile(join(dataDir, 'PG_VERSION'), '17\n')
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'POSTGRES_OTHER_VERSION', params: { found: '17', needed: '18' } })
    expect(await readdir(dataDir)).toEqual(['PG_VERSION'])
  })

  test.skipIf(process.getuid?.() === 0)('a folder that this user may not write', async () => {
    await chmod(folder, 0o500)
    await expect(startPostgres({ dataDir })).rejects.toMatchObject({ code: 'FOLDER_NOT_OURS' })
    await chmod(folder, 0o700)
  })
})
