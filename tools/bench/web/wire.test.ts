import { expect, it } from 'vitest'
import { endedWithin, inSequence, kilobytes, type Asked } from './wire.ts'

const asked = (path: string, from: number, to: number, bytes = 0): Asked => ({ path, from, to, bytes })
const page = asked('/', 10, 10.2, 1200)
const script = asked('/main.js', 10.3, 10.6, 40_000)
const style = asked('/main.css', 10.3, 10.4, 3000)
const answer = asked('/api', 10.6, 10.9, 800)
const all = [answer, style, script, page]

it('requests that went side by side count as one step', () => {
  expect(inSequence(all).map(({ path }) => path)).toEqual(['/', '/main.css', '/api'])
})

it('what ended after something was drawn was not waited for', () => {
  expect(endedWithin(600, all)).not.toContain(answer)
  expect(endedWithin(901, all)).toContain(answer)
})

it('what the cache had weighs nothing', () => {
  expect(kilobytes([...all, asked('/kept.js', 10, 10)])).toBe(45)
})
