import { describe, expect, it } from 'vitest'
import { escalationLevels, nextLevel } from './escalation.rules.ts'

const way = (area: string) => {
  const gone = [nextLevel({ area, escalatedTo: null })]
  for (let level = gone[0]; level; ) {
    level = nextLevel({ area, escalatedTo: level })
    gone.push(level ?? null)
  }
  return gone
}

describe('what is overdue', () => {
  it('goes up by one level at a time, and stays with the county', () => {
    expect(way('140226100019001')).toEqual([...escalationLevels, null])
  })

  it('passes over the levels above which its place lies', () => {
    expect(way('140226100')).toEqual(['township', 'county', null])
    expect(way('140226')).toEqual(['county', null])
  })
})
