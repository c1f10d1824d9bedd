import { expect, it } from 'vitest'
import { checkpointOf } from './code-check.ts'
import { idOf, packOf, sheetOf } from './phone.fixture.ts'
import { drawnSize } from './shrink-photo.ts'

it('a code names its checkpoint without network, typed in any manner', async () => {
  const { checkpoints } = await packOf()
  expect(await checkpointOf(sheetOf(1), checkpoints)).toEqual({ checkpoint: idOf(11) })
  expect(await checkpointOf(sheetOf(2).toLowerCase().replaceAll('-', ' '), checkpoints)).toEqual({ checkpoint: idOf(12) })
})

it('a code with a slip of the finger is told from one that is not of this route', async () => {
  const { checkpoints } = await packOf()
  const [letter] = sheetOf(0).slice(-1)
  expect(await checkpointOf(sheetOf(0).slice(0, -1) + (letter === '7' ? '8' : '7'), checkpoints)).toBe('mistyped')
  expect(await checkpointOf(sheetOf(1), checkpoints.slice(0, 1))).toBe('unknown')
})

it('a photo keeps its shape, and is never drawn larger than it was', () => {
  expect(drawnSize({ width: 4000, height: 3000 })).toEqual({ width: 1600, height: 1200 })
  expect(drawnSize({ width: 900, height: 1200 })).toEqual({ width: 900, height: 1200 })
})
