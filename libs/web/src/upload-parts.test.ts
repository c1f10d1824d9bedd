import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { uploadInParts } from './upload-parts.ts'

const key = '0197f000-0000-7000-8000-000000000001'
const id = '0197f000-0000-7000-8000-0000000000aa'
const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251)
const photo = new Blob([bytes], { type: 'image/jpeg' })

/** What happens to a request: it arrives and is answered, it never arrives, it arrives and its answer is lost. */
type Weather = 'fine' | 'request lost' | 'answer lost' | 'answer cut'

/** The other end, which keeps what came as far as it came. */
class Platform {
  arrived = new Uint8Array(0)
  requests: string[] = []
  weather: Weather[] = []
  refusal: string | null = null

  readonly fetch = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const weather = this.weather.shift() ?? 'fine'
    this.requests.push(`${init.method ?? 'GET'} ${address}`)
    if (weather === 'request lost') throw new TypeError('Failed to fetch')
    const answer = init.method === 'PATCH' ? await this.#take(init) : this.#state()
    if (weather === 'answer lost') throw new TypeError('Failed to fetch')
    return weather === 'answer cut' ? new Response('{"offs') : answer
  }

  #state = () => Response.json({ offset: this.arrived.length, file: this.arrived.length === bytes.length ? { id, mime: 'image/jpeg', bytes: 900, width: 4, height: 3, digest: 'd' } : null })

  async #take({ headers, body }: RequestInit): Promise<Response> {
    if (this.refusal) return Response.json({ error: { data: { domain: { code: this.refusal, params: {}, level: 'refused' } } } }, { status: 409 })
    const said = new Headers(headers)
    const offset = Number(said.get('upload-offset'))
    if (offset !== this.arrived.length) return Response.json({ error: { data: { domain: { code: 'UPLOAD_OFFSET', params: { offset: this.arrived.length }, level: 'conflict' } } } }, { status: 409 })
    if (said.get('upload-length') !== '1000') return Response.json(null, { status: 400 })
    this.arrived = Uint8Array.from([...this.arrived, ...new Uint8Array(await (body as Blob).arrayBuffer())]) // what a part is sent as
    return this.#state()
  }
}

let platform: Platform
beforeEach(() => {
  platform = new Platform()
  vi.stubGlobal('fetch', platform.fetch)
})
afterEach(() => vi.unstubAllGlobals())

const send = (onProgress?: (percent: number) => void) => uploadInParts(photo, { key, size: 300, onProgress })

describe('a file sent in parts', () => {
  it('arrives whole, and tells how far it is', async () => {
    const told: number[] = []
    expect(await send((percent) => told.push(percent))).toBe(id)
    expect(platform.arrived).toEqual(bytes)
    expect(told).toEqual([0, 30, 60, 90, 100])
  })

  it('goes on where it was when it is sent again after the connection was lost', async () => {
    platform.weather = ['fine', 'fine', 'request lost']
    await expect(send()).rejects.toMatchObject({ code: 'OFFLINE' })
    expect(platform.arrived.length).toBe(300)
    platform.weather = ['fine', 'answer lost']
    await expect(send()).rejects.toMatchObject({ code: 'OFFLINE' })
    platform.weather = ['answer cut']
    await expect(send()).rejects.toMatchObject({ code: 'OFFLINE' })
    expect(platform.arrived.length).toBe(600)
    platform.requests = []
    expect(await send()).toBe(id)
    expect(platform.arrived).toEqual(bytes)
    expect(platform.requests).toEqual([`GET /files/parts/${key}`, ...Array(2).fill(`PATCH /files/parts/${key}`)])
  })

  it('that is there already is not sent again', async () => {
    await send()
    platform.requests = []
    expect(await send()).toBe(id)
    expect(platform.requests).toHaveLength(1)
  })

  it('goes on from where another page has brought it', async () => {
    const first = platform.fetch
    vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
      if (init.method === 'PATCH' && platform.arrived.length === 300) platform.arrived = bytes.slice(0, 500)
      return first(address, init)
    })
    expect(await send()).toBe(id)
    expect(platform.arrived).toEqual(bytes)
  })

  it('that is refused says why, and is not tried on', async () => {
    platform.refusal = 'FILE_TYPE'
    await expect(send()).rejects.toMatchObject({ code: 'FILE_TYPE', level: 'refused' })
    expect(platform.requests).toHaveLength(2)
  })
})
