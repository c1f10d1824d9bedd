import { createHash, randomUUID } from 'node:crypto'
import { filesAttached, filesFreed } from '@wuxin/events/file'
import { receive } from '@wuxin/service/events'
import { serviceApp } from '@wuxin/service/http'
import type { EventType } from '@wuxin/events/define'
import { staffMember } from '@wuxin/service/test-people'
import { fileLink, issueServiceToken, issueToken } from '@wuxin/service/token'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { deleteUnkept } from './file.events.ts'
import { filesUnderTest, pdf, picture } from './file.fixture.ts'

const { at, fetchFile, hours, link, now, onDisk, rows, upload } = filesUnderTest()

/** A module tells of files. */
const tell = ({ name }: Pick<EventType, 'name'>, ids: string[], keeper?: string) =>
  receive(at.service, { id: randomUUID(), name, source: 'feedback', at: now().toISOString(), requestId: 'test', payload: { ids, keeper } })
/** What the platform knows of files when a module asks for an account. */
async function asked(ids: string[], by?: string | null): Promise<{ id: string }[]> {
  const headers = { authorization: `Bearer ${await issueServiceToken(at.service.keys, 'feedback')}` }
  const answer = await serviceApp(at.service).request('http://platform/internal/files', { method: 'POST', body: JSON.stringify({ ids, by }), headers })
  return JSON.parse(await answer.text())
}

describe('a stored file', () => {
  it('is given to whoever has a signed link, until it ends', async () => {
    const { body } = await upload(await picture('#fedcba').png().toBuffer())
    const address = link(body.id)
    const response = await fetchFile(address)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `inline; filename="${body.id}.png"`,
      'x-content-type-options': 'nosniff',
      'cache-control': expect.stringMatching(/^private/),
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect((await fetchFile(address, { 'if-none-match': response.headers.get('etag') ?? '' })).status).toBe(304)
    const other = await upload(pdf('other'))
    const { search } = new URL(address, 'http://x')
    for (const wrong of [`/files/${body.id}`, `/files/${other.body.id}${search}`, address.replace('sign=', 'sign=A'), address.replace(/until=\d+/, 'until=99999999'), address.replace(/until=\d+/, 'until=x')]) {
      expect((await fetchFile(wrong)).status).toBe(403)
    }
    hours(1)
    expect((await fetchFile(address)).status).toBe(403)
  })

  it('has a small picture of itself', async () => {
    const { body } = await upload(await picture('#0f0f0f', { width: 1600, height: 800 }).jpeg().toBuffer())
    for (let time = 0; time < 2; time++) {
      const response = await fetchFile(`${link(body.id)}&size=thumb`)
      expect(response.headers.get('content-type')).toBe('image/webp')
      expect(await sharp(Buffer.from(await response.arrayBuffer())).metadata()).toMatchObject({ format: 'webp', width: 320, height: 160 })
    }
  })

  it('of a document is only ever saved, never shown on our pages', async () => {
    const { body } = await upload(pdf('document'))
    const response = await fetchFile(`${link(body.id)}&size=thumb`)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(Buffer.from(await response.arrayBuffer())).toEqual(pdf('document'))
  })

  it('that is not there is not found, with a good link too', async () => {
    expect((await fetchFile(link(randomUUID()))).status).toBe(404)
    expect((await fetchFile(fileLink(at.service.keys, 'no-id', now()))).status).toBe(404)
  })

  it('is known to the services that ask before they keep it', async () => {
    const { body } = await upload(pdf('known'))
    const ids = [body.id, randomUUID()]
    expect((await serviceApp(at.service).request('http://platform/internal/files', { method: 'POST', body: JSON.stringify({ ids }) })).status).toBe(401)
    expect(await asked(ids)).toEqual([body])
  })

  it('is kept for whoever uploaded it: an account’s own alone, and that of somebody without one only once', async () => {
    const token = await issueToken(at.service.keys, staffMember([], { id: 'member' }))
    const [own, resident] = [await upload(pdf('own'), { headers: { authorization: `Bearer ${token}` } }), await upload(pdf('of a resident'))]
    const ids: string[] = [own.body.id, resident.body.id]
    const kept = async (by: string | null) => (await asked(ids, by)).map(({ id }) => ids.indexOf(id)).toSorted()
    expect([await kept('member'), await kept('another'), await kept(null)]).toEqual([[0, 1], [1], [1]])
    await tell(filesAttached, ids)
    expect([await kept('member'), await kept('another'), await kept(null)]).toEqual([[0], [], []])
  })
})

describe('a file that no record shows any more', () => {
  it('is out of reach at once, by every link, and soon gone from table and disk', async () => {
    const [gone, twin] = [await upload(pdf('taken back')), await upload(pdf('taken back'))]
    const address = link(gone.body.id)
    await tell(filesAttached, [gone.body.id, twin.body.id])
    const { headers } = await fetchFile(address)
    await tell(filesFreed, [gone.body.id, randomUUID()])
    expect([(await fetchFile(address)).status, (await fetchFile(address, { 'if-none-match': headers.get('etag') ?? '' })).status, (await fetchFile(link(gone.body.id))).status]).toEqual([404, 404, 404])
    expect(await asked([gone.body.id])).toEqual([])
    expect((await fetchFile(link(twin.body.id))).status).toBe(200)
    const hash = createHash('sha256').update(pdf('taken back')).digest('hex')
    await deleteUnkept(at.service)
    expect([(await rows(`select from file where id = '${gone.body.id}'`)).length, (await onDisk()).includes(hash)]).toEqual([0, true])
    await tell(filesFreed, [twin.body.id])
    await deleteUnkept(at.service)
    expect([(await fetchFile(link(twin.body.id))).status, (await onDisk()).includes(hash)]).toEqual([404, false])
  })

  it('stays so, though word of a record that kept it comes late', async () => {
    const { body } = await upload(pdf('late'))
    await tell(filesFreed, [body.id])
    await tell(filesAttached, [body.id])
    expect((await fetchFile(link(body.id))).status).toBe(404)
  })

  it('is not the one that another record shows: it goes with the last', async () => {
    const { body } = await upload(pdf('shared'))
    const status = async () => (await fetchFile(link(body.id))).status
    const [one, other] = [randomUUID(), randomUUID()]
    await tell(filesAttached, [body.id], one)
    await tell(filesAttached, [body.id], other)
    await tell(filesFreed, [body.id], one)
    await tell(filesFreed, [body.id], one)
    expect(await status()).toBe(200)
    await deleteUnkept(at.service)
    expect(await status()).toBe(200)
    await tell(filesFreed, [body.id], other)
    expect(await status()).toBe(404)
    expect(await deleteUnkept(at.service)).toBe(1)
  })

  it('goes with the last also where two records give it back at the same time, or word of one comes late', async () => {
    const [{ body: both }, { body: late }] = [await upload(pdf('both')), await upload(pdf('late word'))]
    const [one, other] = [randomUUID(), randomUUID()]
    for (const keeper of [one, other]) await tell(filesAttached, [both.id], keeper)
    await Promise.all([one, other].map((keeper) => tell(filesFreed, [both.id], keeper)))
    expect((await fetchFile(link(both.id))).status).toBe(404)
    await tell(filesFreed, [late.id], one)
    expect((await fetchFile(link(late.id))).status).toBe(200)
    await tell(filesAttached, [late.id], one)
    expect((await fetchFile(link(late.id))).status).toBe(404)
  })

  it('is the one that nobody agrees to any more, whatever keeps it', async () => {
    const { body } = await upload(pdf('no consent'))
    for (const keeper of [randomUUID(), randomUUID()]) await tell(filesAttached, [body.id], keeper)
    await tell(filesFreed, [body.id])
    expect((await fetchFile(link(body.id))).status).toBe(404)
  })
})

describe('a day later', () => {
  it('what no record keeps is gone from table and disk, and what one keeps stays', async () => {
    const [kept, lost, twin] = [await upload(pdf('kept')), await upload(pdf('lost')), await upload(pdf('twin'))]
    const attachedTwin = await upload(pdf('twin'))
    await tell(filesAttached, [kept.body.id, attachedTwin.body.id, randomUUID()])
    hours(23)
    await deleteUnkept(at.service)
    expect((await fetchFile(link(lost.body.id))).status).toBe(200)
    hours(2)
    await deleteUnkept(at.service)
    const status = async ({ body }: { body: { id: string } }) => (await fetchFile(link(body.id))).status
    expect([await status(kept), await status(lost), await status(twin), await status(attachedTwin)]).toEqual([200, 404, 404, 200])
    const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    const disk = await onDisk()
    expect([pdf('kept'), pdf('lost'), pdf('twin')].map((bytes) => disk.includes(hash(bytes)))).toEqual([true, false, true])
  })
})
