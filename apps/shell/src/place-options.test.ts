import { expect, it } from 'vitest'
import { rootsOf, upFrom } from './place-options.ts'

const posts = (...areas: string[]) => ({ grants: areas.map((area) => ({ role: 'community_worker' as const, area })) })

it('the switcher begins at the widest places of one\'s posts', () => {
  expect(rootsOf(posts('140226100001', '140226100', '140226100001'))).toEqual(['140226100'])
  expect(rootsOf(posts('140226100002', '140226100001'))).toEqual(['140226100001', '140226100002'])
})

it('one goes up as far as one\'s posts reach and no further', () => {
  expect(upFrom('140226100001003', ['140226100'])).toBe('140226100001')
  expect(upFrom('140226100', ['140226100'])).toBeNull()
})
