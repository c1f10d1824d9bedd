import { createHash, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileLimits, uploadLimit } from '@wuxin/platform/file.schema'
import { serviceApp } from '@wuxin/service/http'
import { staffMember } from '@wuxin/service/test-people'
import { issueToken } from '@wuxin/service/token'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { problemOf } from '../identity.fixture.ts'
import { deleteUnkept } from './file.events.ts'
import { client, filesUnderTest, pdf, picture } from './file.fixture.ts'

const { at, fetchFile, hours, link, onDisk, rows, upload } = filesUnderTest()

interface Given {
  offset: number
  length: number
  headers?: Record<string, string>
}

const from = client()
const app = () => serviceApp(at.service)
const address = (key: string) => `http://platform/files/parts/${key}`

async function send(key: string, bytes: Uint8Array, { offset, length, headers = {} }: Given): Promise<{ status: number; body: any }> {
  const response = await app().request(address(key), { method: 'PATCH', body: new Uint8Array(bytes), headers: { 'upload-offset': String(offset), 'upload-length': String(length), 'x-wuxin-client': from, ...headers } })
  return { status: response.status, body: await response.json() }
}
const refused = async (...given: Parameters<typeof send>) => problemOf((await send(...given)).body)
const arrived = async (key: string, headers: Record<string, string> = {}) => (await app().request(address(key), { method: 'HEAD', headers })).headers.get('upload-offset')
/** Sends a whole in pieces of so many bytes, from an offset on. */
async function sendAll(key: string, bytes: Buffer, { size = 700, offset = 0 } = {}) {
  let last: Awaited<ReturnType<typeof send>> | null = null
  for (let begin = offset; begin < bytes.length; begin += size) last = await send(key, bytes.subarray(begin, begin + size), { offset: begin, length: bytes.length })
  return last
}

let photo: Buffer
beforeAll(async () => {
  photo = await sharp(Buffer.from(Array.from({ length: 60 * 60 * 3 }, (_, index) => (index * 7919) % 251)), { raw: { width: 60, height: 60, channels: 3 } }).png().toBuffer()
})

describe('an upload in parts', () => {
  it('becomes one file of what was sent, known by the digest of its bytes', async () => {
    const key = randomUUID()
    expect(await arrived(key)).toBe('0')
    const last = await sendAll(key, photo)
    expect(last).toEqual({ status: 200, body: { offset: photo.length, file: { id: expect.any(String), mime: 'image/png', bytes: expect.any(Number), width: 60, height: 60, digest: createHash('sha256').update(photo).digest('hex') } } })
    expect((await fetchFile(link(last?.body.file.id))).status).toBe(200)
    expect((await onDisk()).includes(key)).toBe(false)
    expect(await rows('select * from upload_part')).toEqual([])
  })

  it('goes on where it was when the connection was lost, in the middle of a part and behind it', async () => {
    const key = randomUUID()
    await send(key, photo.subarray(0, 500), { offset: 0, length: photo.length })
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new Uint8Array(photo.subarray(500, 600)))
      },
      pull: () => Promise.reject(new Error('the line is down')),
    })
    const lost = await app().request(new Request(address(key), { method: 'PATCH', body: broken, duplex: 'half', headers: { 'upload-offset': '500', 'upload-length': String(photo.length), 'x-wuxin-client': from } } as RequestInit))
    expect(lost.status).toBe(400)
    expect(await arrived(key)).toBe('500')
    const whole = await sendAll(key, photo, { offset: 500 })
    const again = await send(key, Buffer.alloc(0), { offset: photo.length, length: photo.length })
    expect(again.body).toEqual(whole?.body)
    expect(await arrived(key)).not.toBe('0')
    expect((await upload(photo, { headers: { 'idempotency-key': key } })).body).toEqual(whole?.body.file)
  })

  it('is written once where two send the same part at once, and each is told where it goes on', async () => {
    const key = randomUUID()
    const sent = await Promise.all([1, 2, 3].map(() => send(key, photo.subarray(0, 400), { offset: 0, length: photo.length })))
    expect(sent.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    expect(sent.filter(({ status }) => status === 409).map(({ body }) => problemOf(body))).toEqual([1, 2].map(() => ({ code: 'UPLOAD_OFFSET', params: { offset: 400 }, level: 'conflict' })))
    const rest = photo.subarray(400)
    const ended = await Promise.all([1, 2, 3].map(() => send(key, rest, { offset: 400, length: photo.length })))
    const files = new Set(ended.flatMap(({ body }) => body.file?.id ?? []))
    expect(files.size).toBe(1)
    expect((await rows(`select count(*)::int as n from file where request = '${key}'`))[0]).toEqual({ n: 1 })
  })

  it('begins anew where a crash took its bytes from the disk, and writes over what was not committed', async () => {
    const key = randomUUID()
    await send(key, photo.subarray(0, 500), { offset: 0, length: photo.length })
    const place = join(at.service.dataDir, 'files', 'parts', key)
    await writeFile(place, photo.subarray(0, 300))
    expect(await arrived(key)).toBe('300')
    await writeFile(place, Buffer.concat([photo.subarray(0, 500), Buffer.alloc(90, 1)]))
    expect(await arrived(key)).toBe('500')
    expect((await sendAll(key, photo, { offset: 500 }))?.body.file.digest).toBe(createHash('sha256').update(photo).digest('hex'))
  })

  it('counts as one upload, however many parts it has', async () => {
    const counted = async () => Number((await rows('select coalesce(sum(files), 0)::int as n from upload_count'))[0]?.['n'])
    const before = await counted()
    await sendAll(randomUUID(), photo, { size: 300 })
    expect(await counted()).toBe(before + 1)
  })

  it('is forgotten with the hours of a file that nobody keeps', async () => {
    const key = randomUUID()
    await send(key, photo.subarray(0, 500), { offset: 0, length: photo.length })
    hours(23)
    await deleteUnkept(at.service)
    expect(await arrived(key)).toBe('500')
    hours(2)
    await deleteUnkept(at.service)
    expect(await arrived(key)).toBe('0')
    expect(await onDisk()).not.toContain(key)
  })
})

describe('a wrong part is refused:', () => {
  it('one at another offset than the next', async () => {
    const key = randomUUID()
    await send(key, photo.subarray(0, 500), { offset: 0, length: photo.length })
    for (const offset of [0, 499, 600, photo.length]) expect(await refused(key, photo.subarray(0, 10), { offset, length: photo.length })).toEqual({ code: 'UPLOAD_OFFSET', params: { offset: 500 }, level: 'conflict' })
    expect(await refused(randomUUID(), photo.subarray(0, 10), { offset: 10, length: photo.length })).toMatchObject({ code: 'UPLOAD_OFFSET', params: { offset: 0 } })
  })

  it('one past the length that was said, past the limits, without bytes', async () => {
    const key = randomUUID()
    await send(key, photo.subarray(0, 500), { offset: 0, length: 600 })
    expect(await refused(key, photo.subarray(500, 700), { offset: 500, length: 600 })).toMatchObject({ code: 'TOO_LARGE', params: { limit: 600 } })
    expect(await refused(key, Buffer.alloc(0), { offset: 500, length: 600 })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await refused(key, photo.subarray(500), { offset: 500, length: 601 })).toMatchObject({ code: 'KEY_REUSED' })
    expect(await arrived(key)).toBe('500')
    expect(await refused(randomUUID(), photo, { offset: 0, length: fileLimits.bytes + 1 })).toMatchObject({ code: 'TOO_LARGE', params: { limit: fileLimits.bytes } })
    expect(await refused(randomUUID(), Buffer.alloc(fileLimits.part + 1), { offset: 0, length: fileLimits.bytes })).toMatchObject({ code: 'TOO_LARGE', params: { limit: fileLimits.part } })
  })

  it('one that does not say where it belongs, or under no key', async () => {
    const bare = await app().request(address(randomUUID()), { method: 'PATCH', body: 'x' })
    expect(problemOf(await bare.json())).toMatchObject({ code: 'INVALID_INPUT', params: { fields: ['upload-offset', 'upload-length'] } })
    const chunked = new Blob([new Uint8Array(fileLimits.part + 1)]).stream()
    const long = await app().request(new Request(address(randomUUID()), { method: 'PATCH', body: chunked, duplex: 'half', headers: { 'upload-offset': '0', 'upload-length': String(fileLimits.bytes), 'x-wuxin-client': from } } as RequestInit))
    expect(long.status).toBe(413)
    for (const [header, value] of [['upload-offset', '-1'], ['upload-offset', 'x'], ['upload-offset', ''], ['upload-length', '0'], ['upload-length', '1.5']] as const) expect(await refused(randomUUID(), photo, { offset: 0, length: photo.length, headers: { [header]: value } })).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await refused('..%2F..%2Fsecret', photo, { offset: 0, length: photo.length })).toMatchObject({ code: 'INVALID_INPUT', params: { fields: ['key'] } })
  })

  it('one of somebody else\'s upload', async () => {
    const key = randomUUID()
    const as = async (id: string) => ({ authorization: `Bearer ${await issueToken(at.service.keys, staffMember([], { id }))}` })
    const [owner, other] = [await as(randomUUID()), await as(randomUUID())]
    await send(key, photo.subarray(0, 500), { offset: 0, length: photo.length, headers: owner })
    expect(await refused(key, photo.subarray(500), { offset: 500, length: photo.length, headers: other })).toMatchObject({ code: 'KEY_REUSED' })
    expect(await arrived(key, other)).toBeNull()
    expect(await refused(key, photo.subarray(500), { offset: 500, length: photo.length })).toMatchObject({ code: 'UNAUTHENTICATED' })
    expect((await send(key, photo.subarray(500), { offset: 500, length: photo.length, headers: owner })).status).toBe(200)
    const begun = randomUUID()
    await send(begun, photo.subarray(0, 500), { offset: 0, length: photo.length })
    expect((await send(begun, photo.subarray(500, 600), { offset: 500, length: photo.length, headers: owner })).status).toBe(200)
    expect(await refused(begun, photo.subarray(600), { offset: 600, length: photo.length, headers: other })).toMatchObject({ code: 'KEY_REUSED' })
  })

  it('one of an upload that somebody else has finished: its key tells neither the file nor what its bytes hash to', async () => {
    const key = randomUUID()
    const as = async (id: string) => ({ authorization: `Bearer ${await issueToken(at.service.keys, staffMember([], { id }))}` })
    const [owner, other] = [await as(randomUUID()), await as(randomUUID())]
    const whole = await send(key, photo, { offset: 0, length: photo.length, headers: owner })
    expect(await refused(key, photo, { offset: 0, length: photo.length, headers: other })).toMatchObject({ code: 'KEY_REUSED' })
    expect(await refused(key, photo, { offset: 0, length: photo.length })).toMatchObject({ code: 'UNAUTHENTICATED' })
    for (const headers of [other, {}]) expect(await arrived(key, headers)).toBeNull()
    expect((await send(key, photo, { offset: 0, length: photo.length, headers: owner })).body).toEqual(whole.body)
  })

  it('what is no picture when it is whole: nothing of it is left', async () => {
    const before = await onDisk()
    const key = randomUUID()
    const words = Buffer.from('just words that call themselves a photo')
    expect(await refused(key, words, { offset: 0, length: words.length })).toMatchObject({ code: 'FILE_TYPE' })
    const half = photo.subarray(0, photo.length / 2)
    expect(await refused(randomUUID(), half, { offset: 0, length: half.length })).toMatchObject({ code: 'FILE_BROKEN' })
    expect(await arrived(key)).toBe('0')
    expect(await onDisk()).toEqual(before)
    expect(await rows(`select * from upload_part where request = '${key}'`)).toEqual([])
  })

  it('more uploads than one address may begin in an hour', async () => {
    const crowded = { 'x-wuxin-client': client() }
    const begin = () => refused(randomUUID(), pdf('x').subarray(0, 5), { offset: 0, length: 9, headers: crowded })
    await send(randomUUID(), await picture('#010101').png().toBuffer(), { offset: 0, length: 100_000, headers: crowded })
    await rows(`update upload_count set files = ${uploadLimit.files}`)
    expect(await begin()).toMatchObject({ code: 'TOO_MANY' })
  })
})
