import type { HazardKind } from '@wuxin/patrols/hazard.schema'
import sharp from 'sharp'
import { Random } from '../random.ts'

/** A picture of a hazard before it was mended, or after. */
export type Stage = 'before' | 'after'

const width = 640
const height = 480

const box = (x: number, y: number, wide: number, high: number, fill: string) => `<rect x="${x}" y="${y}" width="${wide}" height="${high}" rx="4" fill="${fill}"/>`
const line = (path: string, colour: string, thick = 6) => `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${thick}" stroke-linecap="round"/>`
const disc = (x: number, y: number, radius: number, fill: string) => `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}"/>`

/** What stands there: the thing itself, and what is wrong with it. */
const scenes: Readonly<Record<HazardKind, { thing: string; wrong: string }>> = {
  fire: { thing: box(300, 250, 46, 110, '#c0392b') + box(312, 226, 22, 26, '#333') + line('M334 240 q30 10 24 60', '#222'), wrong: box(120, 290, 110, 90, '#b98b5e') + box(150, 220, 90, 76, '#a57a4f') + box(390, 300, 130, 80, '#8d6e4c') },
  electrics: { thing: box(250, 150, 150, 190, '#8b98a5') + box(270, 175, 110, 60, '#dfe5ea'), wrong: line('M330 340 q-60 60 20 90 t60 20', '#d35400', 5) + line('M360 340 q50 50 10 100', '#2c3e50', 5) },
  ebike: { thing: disc(230, 350, 52, 'none" stroke="#333" stroke-width="10') + disc(420, 350, 52, 'none" stroke="#333" stroke-width="10') + line('M230 350 L300 270 L390 270 L420 350 M300 270 L330 350 L420 350 M390 270 L400 220 L430 220', '#1f6f8b', 10), wrong: line('M300 60 q40 120 -10 190 t20 30', '#e67e22', 6) },
  gas: { thing: line('M120 200 H520 M320 200 V380', '#e0b000', 22) + box(260, 160, 120, 90, '#a9b3bb'), wrong: line('M340 150 q20 -40 -10 -70 M380 150 q20 -40 -10 -70 M300 150 q20 -40 -10 -70', '#7f8c8d', 5) },
  falling: { thing: box(180, 90, 280, 90, '#5d7fa3') + line('M200 180 V240 M440 180 V240', '#555', 8), wrong: `<g transform="rotate(14 440 180)">${box(400, 150, 120, 60, '#40597a')}</g>${line('M460 230 l-10 60 M490 240 l-6 70', '#888', 4)}` },
  structure: { thing: box(90, 150, 460, 230, '#bcae9a'), wrong: line('M300 150 l-20 60 l40 50 l-30 60 l20 60', '#4a4036', 7) + line('M280 210 l-60 30', '#4a4036', 4) },
  facility: { thing: box(220, 130, 200, 250, '#9aa7b1') + line('M320 130 V380', '#6c7a86', 4), wrong: disc(460, 250, 22, '#c0392b') + line('M450 240 l20 20 M470 240 l-20 20', '#fff', 4) },
  hygiene: { thing: line('M60 380 H580', '#7f8c8d', 16), wrong: `<ellipse cx="320" cy="400" rx="220" ry="34" fill="#5b7c8d" opacity=".7"/>${box(260, 350, 40, 36, '#6b8e5a')}${box(360, 356, 50, 30, '#a57a4f')}` },
  security: { thing: box(250, 100, 140, 280, '#6f5946') + disc(372, 250, 8, '#e0c068'), wrong: `<g transform="skewY(8)">${box(250, 58, 90, 270, '#8a705a')}</g>` },
  traffic: { thing: line('M320 400 V200', '#555', 12) + disc(320, 170, 62, '#d9e6ef') + disc(320, 170, 62, 'none" stroke="#d35400" stroke-width="10'), wrong: line('M280 140 l40 30 l-20 40 M320 170 l40 -20', '#444', 4) },
  other: { thing: box(240, 200, 160, 180, '#95a5a6'), wrong: disc(320, 160, 26, '#e67e22') },
}

/** Draws a hazard: a wall, a floor, the thing and what is wrong with it, each time a little otherwise. Nobody and nothing real is on it. */
export function drawPhoto(kind: HazardKind, stage: Stage, seed: string): Promise<Buffer<ArrayBuffer>> {
  const random = new Random(`photo ${seed}`)
  const light = random.int(60, 88)
  const { thing, wrong } = scenes[kind]
  const moved = `translate(${random.int(-40, 40)} ${random.int(-20, 20)})`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="hsl(${random.int(20, 60)} 18% ${light}%)"/>
    <rect y="380" width="100%" height="100" fill="hsl(30 10% ${light - 28}%)"/><g transform="${moved}">${thing}${stage === 'before' ? wrong : ''}</g></svg>`
  return sharp(Buffer.from(svg)).png({ palette: true }).toBuffer() as Promise<Buffer<ArrayBuffer>> // never shared memory
}
