import { createHash, randomUUID } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { fileLimits, uploadLimit } from '@wuxin/platform/file.schema'
import { serviceApp } from '@wuxin/service/http'
import { staffMember } from '@wuxin/service/test-people'
import { issueToken } from '@wuxin/service/token'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { client, filesUnderTest, pdf, picture } from './file.fixture.ts'

const { at, fetchFile, hours, link, onDisk, refused, rows, upload } = filesUnderTest()

describe('an uploaded photo', () => {
  it('is stored by its content, upright, and without place, camera or name', async () => {
    const photo = await picture('#b3261e', { width: 40, height: 20 })
      .withExif({ IFD0: { Make: 'Secret camera', Copyright: '王芳' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '39/1 59/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { status, body } = await upload(photo)
    expect(status).toBe(201)
    expect(body).toEqual({ id: expect.any(String), mime: 'image/jpeg', bytes: expect.any(Number), width: 20, height: 40, digest: createHash('sha256').update(photo).digest('hex') })
    const stored = Buffer.from(await (await fetchFile(link(body.id))).arrayBuffer())
    expect(stored.byteLength).toBe(body.bytes)
    const { exif, icc, xmp, orientation } = await sharp(stored).metadata()
    expect({ exif, icc, xmp, orientation }).toEqual({})
    expect(stored.includes('Secret camera')).toBe(false)
  })

  it('is at most 2560 pixels long, and is never blown up', async () => {
    const { body } = await upload(await picture('#123456', { width: 4000, height: 1000 }).jpeg().toBuffer())
    expect(body).toMatchObject({ width: 2560, height: 640 })
    expect((await upload(await picture('#123456').png().toBuffer())).body).toMatchObject({ mime: 'image/png', width: 40, height: 20 })
    expect((await upload(await picture('#123456').webp().toBuffer())).body).toMatchObject({ mime: 'image/webp' })
  })

  it('may come from residents and from staff, and its history says from whom', async () => {
    const worker = staffMember([], { id: randomUUID() })
    const token = await issueToken(at.service.keys, worker)
    const sent = await upload(await picture('#00ff00').png().toBuffer(), { headers: { authorization: `Bearer ${token}` } })
    const [line] = await rows(`select actor, entity, after from audit where record_id = '${sent.body.id}'`)
    expect(line).toMatchObject({ actor: worker.id, entity: 'File', after: { uploadedBy: 'staff' } })
    const { body } = await upload(await picture('#00ff01').png().toBuffer())
    expect((await rows(`select actor from audit where record_id = '${body.id}'`))[0]).toEqual({ actor: 'resident' })
    expect((await upload('x', { headers: { authorization: 'Bearer forged' } })).status).toBe(401)
  })

  it('lies once on the disk however often it comes, and each upload has its own id', async () => {
    const photo = await picture('#abcdef').png().toBuffer()
    const before = await onDisk()
    const sent = await Promise.all([upload(photo), upload(photo), upload(photo)])
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(3)
    expect((await onDisk()).filter((name) => !before.includes(name))).toHaveLength(1)
  })

  it('is stored once when the same upload comes again, and another file with its key is refused', async () => {
    const [photo, other, key] = [await picture('#111111').png().toBuffer(), await picture('#222222').png().toBuffer(), randomUUID()]
    const headers = { 'idempotency-key': key }
    const sent = await Promise.all([upload(photo, { headers }), upload(photo, { headers })])
    expect(sent[0]?.body).toEqual(sent[1]?.body)
    expect((await upload(photo, { headers })).body).toEqual(sent[0]?.body)
    expect(await refused(other, { headers })).toMatchObject({ code: 'KEY_REUSED' })
    expect(await refused(photo, { headers: { 'idempotency-key': 'no-key' } })).toMatchObject({ code: 'INVALID_INPUT' })
  })
})

/** A PNG that says it has so many pixels, all of one bit: small to send, huge to unpack. */
function bomb(width: number, height: number): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => Array.from({ length: 8 }).reduce<number>((c) => (c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1), n) >>> 0)
  const crc = (bytes: Buffer) => (bytes.reduce((c, byte) => (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0
  const chunk = (type: string, data: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type), data])
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    check.writeUInt32BE(crc(typed))
    return Buffer.concat([length, typed, check])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const row = Buffer.alloc(1 + Math.ceil(width / 8))
  const lines = deflateSync(Buffer.concat(Array.from({ length: Math.min(height, 2000) }, () => row)))
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))])
}

describe('a wrong upload is refused, and leaves nothing:', () => {
  it('another kind of file, whatever it calls itself', async () => {
    const before = await onDisk()
    const allowed = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf']
    for (const bytes of ['<script>alert(1)</script>', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', 'MZ\u0090\u0000', 'GIF89a\u0001\u0000\u0001\u0000', 'just words', 'PK\u0003\u0004']) {
      expect(await refused(bytes)).toEqual({ code: 'FILE_TYPE', params: { allowed }, level: 'refused' })
    }
    expect(await onDisk()).toEqual(before)
  })

  it('a photo that is cut short or garbled', async () => {
    const photo = await picture('#334455', { width: 400, height: 400 }).png().toBuffer()
    const noise = await sharp(Buffer.from(Array.from({ length: 300 * 300 * 3 }, (_, index) => (index * 7919) % 251)), { raw: { width: 300, height: 300, channels: 3 } }).jpeg().toBuffer()
    expect(await refused(photo.subarray(0, photo.length / 2))).toMatchObject({ code: 'FILE_BROKEN' })
    expect(await refused(noise.subarray(0, noise.length / 2))).toMatchObject({ code: 'FILE_BROKEN' })
    expect(await refused(Buffer.concat([photo.subarray(0, 40), Buffer.alloc(500, 7)]))).toMatchObject({ code: 'FILE_BROKEN' })
    expect(await refused(Buffer.from('ffd8ffe000104a46', 'hex'))).toMatchObject({ code: expect.stringMatching(/^FILE_/) })
    expect(await refused(Buffer.from('%PDF-1.7\nno end'))).toMatchObject({ code: 'FILE_BROKEN' })
  })

  it('a photo that unpacks to more pixels than a camera has', async () => {
    const huge = bomb(60_000, 60_000)
    expect(huge.byteLength).toBeLessThan(100_000)
    expect(await refused(huge)).toEqual({ code: 'TOO_LARGE', params: { limit: fileLimits.pixels, of: 'pixels' }, level: 'refused' })
  })

  it('more than ten megabytes, without reading it to its end', async () => {
    expect(await refused(Buffer.concat([pdf(), Buffer.alloc(fileLimits.bytes, 32), Buffer.from('%%EOF')]))).toMatchObject({ code: 'TOO_LARGE', params: { limit: fileLimits.bytes } })

    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (sent === 0) controller.enqueue(Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="x"\r\n\r\n'))
        sent += 1
        controller.enqueue(new Uint8Array(64 * 1024))
      },
    })
    const request = new Request('http://platform/files', { method: 'POST', body: endless, headers: { 'content-type': 'multipart/form-data; boundary=b', 'x-wuxin-client': client() }, duplex: 'half' } as RequestInit)
    const response = await serviceApp(at.service).fetch(request)
    expect(response.status).toBe(413)
    expect(sent * 64 * 1024).toBeLessThan(2 * fileLimits.bytes)
  })

  it('a form without a file, an empty file, no form at all', async () => {
    expect(await refused(await picture('#123123').png().toBuffer(), { field: 'other' })).toMatchObject({ code: 'INVALID_INPUT', params: { fields: ['file'] } })
    expect(await refused('')).toMatchObject({ code: 'INVALID_INPUT' })
    const send = (init: RequestInit) => serviceApp(at.service).request('http://platform/files', { method: 'POST', ...init })
    expect((await send({ body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(400)
    expect((await send({ body: 'garbage', headers: { 'content-type': 'multipart/form-data; boundary=x' } })).status).toBe(400)
    expect((await send({})).status).toBe(400)
  })

  it('more than one address may send in an hour', async () => {
    const [from, photo] = [client(), pdf('count')]
    await upload(photo, { from })
    await rows(`update upload_count set files = ${uploadLimit.files}`)
    expect(await refused(photo, { from })).toMatchObject({ code: 'TOO_MANY', params: { until: new Date('2025-04-21T11:00:00+08:00').toISOString() } })
    expect((await upload(photo)).status).toBe(201)
    expect(JSON.stringify(await rows('select * from upload_count'))).not.toContain(from)
    hours(1)
    expect((await upload(photo, { from })).status).toBe(201)
  })
})
