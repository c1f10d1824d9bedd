import { decodeQR } from 'qr/decode.js'
import { encode } from 'uqr'
import { afterEach, expect, it, vi } from 'vitest'
import { codeReader } from './scan-code.ts'

afterEach(() => vi.unstubAllGlobals())

const scale = 6
const printed = 'XD-7K4M9-QPT3W-XH'

it('what the sheets print, the reader reads', () => {
  const { data, size } = encode(printed, { border: 4 })
  const side = size * scale
  const pixels = new Uint8Array(side * side * 4).fill(255)
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) {
      if (!isDark) continue
      for (let dy = 0; dy < scale; dy += 1) for (let dx = 0; dx < scale; dx += 1) pixels.fill(0, ((y * scale + dy) * side + x * scale + dx) * 4, ((y * scale + dy) * side + x * scale + dx) * 4 + 3)
    }
  }
  expect(decodeQR({ width: side, height: side, data: pixels })).toBe(printed)
})

it("a phone's own reader is asked where it has one, and a picture without a code says nothing", async () => {
  const seen = [[], [{ rawValue: printed }]]
  vi.stubGlobal('BarcodeDetector', class {
    detect = async () => seen.shift() ?? []
  })
  const read = await codeReader()
  const video = document.createElement('video')
  expect([await read(video), await read(video)]).toEqual([null, printed])
})
