import { bulkCounties } from '@wuxin/feedback-service/bulk/bulk-place.fixture'
import { directorySnapshot } from '@wuxin/platform/directory'
import { describe, expect, test } from 'vitest'
import { compoundIn, countiesAround, countiesNear, directoryOf, standingsIn } from './counties.ts'

const counties = bulkCounties({ rows: 1_000_000, counties: 3_000 })

describe('the counties of the bench', () => {
  test('share all cases among them, a few with more than twenty times the median', () => {
    const sizes = counties.map(({ cases }) => cases).sort((a, b) => a - b)
    expect(sizes.reduce((sum, cases) => sum + cases)).toBe(1_000_000)
    const median = sizes[1_500] ?? 0
    const huge = sizes.filter((cases) => cases > 20 * median).length
    expect([median > 200, huge > 1, huge < 10]).toEqual([true, true, true])
  })

  test('are known to the platform with the places and posts that the load asks for', () => {
    const code = countiesAround(counties, 1)[0]?.code ?? ''
    const directory = directorySnapshot.parse(directoryOf(code))
    const known = new Set(directory.areas.map((area) => area.code))
    expect(known.size).toBe(1 + 10 + 80 + 960)
    expect([0, 1, 959, 960].every((at) => known.has(compoundIn(code, at)))).toBe(true)
    for (const { id, name, grants: [post] } of Object.values(standingsIn(code))) {
      expect(directory.posts).toContainEqual({ user: id, name, role: post?.role, area: post?.area, unit: post?.unit })
    }
  })

  test('are picked by their rank, or by their size', () => {
    const largest = Math.max(...counties.map(({ cases }) => cases))
    expect(countiesAround(counties, 1, 1)).toEqual([expect.objectContaining({ cases: largest })])
    const near = countiesNear(counties, 100, 20)
    expect(near).toHaveLength(20)
    expect(near.every(({ cases }) => cases > 90 && cases < 110)).toBe(true)
  })
})
