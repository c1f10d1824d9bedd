import { expect, it } from 'vitest'
import { pagesAround } from './pager.tsx'

it.each([
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [9, 9, [1, null, 8, 9]],
])('at page %i of %i the ends and the neighbours are offered', (page, last, offered) => {
  expect(pagesAround(page, last)).toEqual(offered)
})
