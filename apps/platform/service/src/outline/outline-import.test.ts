import { randomUUID } from 'node:crypto'
import type { Caller } from '@wuxin/platform/caller'
import type { OutlineFile, OutlineImport, Ring } from '@wuxin/platform/outline.schema'
import { outlineFile } from '@wuxin/platform/outline.schema'
import { serviceApp } from '@wuxin/service/http'
import { issueToken } from '@wuxin/service/token'
import { describe, expect, it } from 'vitest'
import { chunhui, registerUnderTest, xijieCompound, yuntaiCompound, yuntaiGrid, zuoyun } from '../register.fixture.ts'
import { bow, box } from './outline.fixture.ts'

const { at, admin, worker, stranger, anybody } = registerUnderTest()
const path = '/api/platform/areas/outlines.geojson'
const bearer = async (who: Caller) => ({ authorization: `Bearer ${await issueToken(at.service.keys, who)}` })

const feature = (code: string, ring: Ring, over: object = {}) => ({ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] }, ...over })
const fileOf = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

async function send(text: string | Uint8Array<ArrayBuffer>, { who = worker, key = randomUUID() }: { who?: Caller; key?: string | null } = {}): Promise<{ status: number; body: OutlineImport & { error?: { data: { domain: { code: string } } } } }> {
  const form = new FormData()
  form.append('file', new Blob([text]), 'grids.geojson')
  const response = await serviceApp(at.service).request(path, { method: 'POST', body: form, headers: { ...(await bearer(who)), ...(key ? { 'idempotency-key': key } : {}) } })
  return { status: response.status, body: JSON.parse(await response.text()) }
}
async function exported(who: Caller, within?: string): Promise<OutlineFile> {
  const response = await serviceApp(at.service).request(within ? `${path}?within=${within}` : path, { headers: await bearer(who) })
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/geo+json'])
  return outlineFile.parse(await response.json())
}
const codeOf = ({ status, body }: Awaited<ReturnType<typeof send>>) => [status, body.error?.data.domain.code]
const ringOf = async (code: string) => (await at.as(admin).outlines.at({ code })).parent.ring

describe('a file of outlines', () => {
  it('draws what it has, says what overlaps, and comes out again as it went in', async () => {
    const { status, body } = await send(fileOf(feature(yuntaiCompound, box([0, 0, 200, 100])), feature(yuntaiGrid, box([0, 0, 120, 100]))))
    expect([status, body]).toMatchObject([200, { drawn: 2, unchanged: 0, wrong: [], faults: [{ kind: 'gap', areas: [yuntaiCompound] }] }])
    const file = await exported(worker)
    expect(file.features.map(({ properties }) => properties)).toEqual([{ code: yuntaiCompound, name: '云泰园小区' }, { code: yuntaiGrid, name: '第1微网格' }])
    expect((await send(JSON.stringify(file))).body).toMatchObject({ drawn: 0, unchanged: 2 })
  })

  it('with one wrong feature draws nothing, and names each that is wrong', async () => {
    const before = await ringOf(yuntaiGrid)
    const open = box([0, 0, 10, 10]).slice(0, 3)
    const { status, body } = await send(fileOf(
      feature(yuntaiGrid, box([0, 0, 50, 50])), feature(yuntaiCompound, bow), feature(yuntaiGrid, box([0, 0, 60, 60])), feature(xijieCompound, box([0, 0, 9, 9])), feature(`${chunhui}001`, box([0, 0, 9, 9])),
      feature('12', box([0, 0, 9, 9])), feature(yuntaiCompound, [...open, box([0, 0, 77, 77])[2] ?? [0, 0]]), feature(yuntaiCompound, box([0, 0, 9, 9]), { geometry: { type: 'Point', coordinates: [1, 2] } }),
    ))
    expect(status).toBe(422)
    expect(body.wrong).toEqual([
      { feature: 2, code: yuntaiCompound, problem: 'crosses' }, { feature: 3, code: yuntaiGrid, problem: 'twice' }, { feature: 4, code: xijieCompound, problem: 'place' },
      { feature: 5, code: `${chunhui}001`, problem: 'place' }, { feature: 6, code: null, problem: 'feature' }, { feature: 7, code: yuntaiCompound, problem: 'open' }, { feature: 8, code: yuntaiCompound, problem: 'feature' },
    ])
    expect(await ringOf(yuntaiGrid)).toEqual(before)
  })

  it('of multi-polygons is taken where each has one part, and refused by name where one has several, or none', async () => {
    const multi = (...parts: Ring[]) => ({ geometry: { type: 'MultiPolygon', coordinates: parts.map((ring) => [ring]) } })
    const ring = box([0, 0, 140, 100])
    expect((await send(fileOf(feature(yuntaiGrid, ring, multi(ring))))).body).toMatchObject({ drawn: 1, wrong: [] })
    expect(await ringOf(yuntaiGrid)).toEqual(ring)
    const { status, body } = await send(fileOf(feature(yuntaiGrid, ring, multi(ring, box([300, 0, 400, 100]))), feature(yuntaiCompound, ring, multi()), feature(yuntaiCompound, ring, multi(ring.slice(0, -1)))))
    expect([status, body.wrong]).toEqual([422, [{ feature: 1, code: yuntaiGrid, problem: 'parts' }, { feature: 2, code: yuntaiCompound, problem: 'feature' }, { feature: 3, code: yuntaiCompound, problem: 'open' }]])
  })

  it('sent again with its key, also at once, is drawn once', async () => {
    const key = randomUUID()
    const text = fileOf(feature(yuntaiGrid, box([0, 0, 130, 100])))
    const answers = await Promise.all([send(text, { key }), send(text, { key }), send(text, { key })])
    expect(answers.map(({ body }) => body.drawn)).toEqual([1, 1, 1])
  })

  it('that is none, too large, keyless or from somebody without the permission is refused', async () => {
    expect(codeOf(await send('no json'))).toEqual([409, 'OUTLINES_UNREADABLE'])
    expect(codeOf(await send('{"type":"Feature"}'))).toEqual([409, 'OUTLINES_UNREADABLE'])
    expect(codeOf(await send(new Uint8Array([0xff, 0xfe, 0x7b])))).toEqual([409, 'OUTLINES_UNREADABLE'])
    expect(codeOf(await send(' '.repeat(4 * 1024 * 1024 + 1)))).toEqual([413, 'TOO_LARGE'])
    expect(codeOf(await send(fileOf(), { key: null }))).toEqual([400, 'KEY_MISSING'])
    expect(codeOf(await send(fileOf(), { who: anybody({ role: 'grid_worker', area: yuntaiGrid }) }))).toEqual([403, 'FORBIDDEN'])
  })

  it('goes out with what its reader sees, of the place asked for', async () => {
    await send(fileOf(feature(xijieCompound, box([300, 0, 400, 100]))), { who: admin })
    const codes = async (who: Caller, within?: string) => (await exported(who, within)).features.map(({ properties }) => properties.code)
    expect(await codes(admin)).toEqual([xijieCompound, yuntaiCompound, yuntaiGrid])
    expect(await codes(admin, yuntaiGrid)).toEqual([yuntaiGrid])
    expect(await codes(worker, zuoyun)).toEqual([yuntaiCompound, yuntaiGrid])
    expect(await codes(stranger, zuoyun)).toEqual([])
  })
})
