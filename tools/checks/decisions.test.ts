import { expect, it } from 'vitest'
import { unlistedDecisions } from './decisions.ts'

it('every decision has its number and stands in the index by its title', () => {
  const path = 'tools/decisions/0042-lamps.md'
  const with42 = (title: string, index: string) => unlistedDecisions({ [path]: `${title}\n\n**Context.**`, 'tools/decisions/README.md': index })
  expect(with42('# 0042 Lamps', '- [0042 Lamps](0042-lamps.md): why they shine')).toEqual([])
  expect(with42('# 0042 Lamps', '- [0042 Light](0042-lamps.md)')).toEqual([{ path, hint: expect.stringContaining('[0042 Lamps](0042-lamps.md)') }])
  expect(with42('# Lamps', '- [Lamps](0042-lamps.md)')).toEqual([{ path, hint: expect.stringContaining('# 0042') }])
})
