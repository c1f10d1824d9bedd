import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serviceApp } from '@wuxin/service/http'
import { serviceUnderTest } from '@wuxin/service/testing'
import { fileLink } from '@wuxin/service/token'
import sharp from 'sharp'
import { afterAll, beforeAll } from 'vitest'
import { problemOf } from '../identity.fixture.ts'
import { service } from '../service.ts'

interface Sent {
  field?: string
  headers?: Record<string, string>
  from?: string
}

/** A photo of one colour; each colour is another file. */
export const picture = (colour: string, { width = 40, height = 20 } = {}) => sharp({ create: { width, height, channels: 3, background: colour } })
export const pdf = (words = '') => Buffer.from(`%PDF-1.7\n${words}\n%%EOF\n`)
export const client = () => `198.51.100.${randomUUID()}`

/** The platform with a folder of its own for files, and a clock that a test moves on. */
export function filesUnderTest() {
  let clock = new Date('2025-04-21T10:00:00+08:00')
  const at = serviceUnderTest(service, { now: () => clock })
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wuxin-files-'))
    at.service.dataDir = folder
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function upload(bytes: Buffer | string, { field = 'file', headers = {}, from = client() }: Sent = {}): Promise<{ status: number; body: any }> {
    const body = new FormData()
    body.append(field, new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), 'IMG_0001.jpg')
    const response = await serviceApp(at.service).request('http://platform/files', { method: 'POST', body, headers: { 'x-wuxin-client': from, ...headers } })
    return { status: response.status, body: await response.json() }
  }

  return {
    at,
    now: () => clock,
    hours: (count: number) => (clock = new Date(clock.getTime() + count * 3_600_000)),
    rows: (sql: string): Promise<Record<string, any>[]> => at.service.orm.em.fork().getConnection().execute(sql),
    onDisk: async () => (await readdir(join(folder, 'files'), { recursive: true, withFileTypes: true }).catch(() => [])).filter((entry) => entry.isFile()).map((entry) => entry.name),
    upload,
    refused: async (bytes: Buffer | string, sent?: Sent) => problemOf((await upload(bytes, sent)).body),
    fetchFile: (address: string, headers: Record<string, string> = {}) => serviceApp(at.service).request(`http://platform${address}`, { headers }),
    link: (id: string) => fileLink(at.service.keys, id, clock),
  }
}
