import type { Ring } from '@wuxin/platform/outline.schema'

/** About a metre on the ground, in degrees. */
const metre = 1e-5
const at = (x: number, y: number): [number, number] => [Math.round((112.7 + x * metre) * 1e7) / 1e7, Math.round((40 + y * metre) * 1e7) / 1e7]

/** A rectangle from one corner to another, in metres, counter-clockwise. */
export const box = ([left, bottom, right, top]: [number, number, number, number]): Ring => [at(left, bottom), at(right, bottom), at(right, top), at(left, top), at(left, bottom)]
/** A ring that crosses itself in its middle. */
export const bow: Ring = [at(0, 0), at(50, 50), at(50, 0), at(0, 60), at(0, 0)]
