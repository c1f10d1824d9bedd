import { expect, test } from 'vitest'
import { markdown, shown, terminal } from './report.ts'

const measured = {
  part: 'services',
  title: 'Services',
  figures: [
    { name: 'get one', unit: 'req/s', ours: 7_830, yardstick: { name: 'bare handler', value: 15_660 }, mark: { of: 'ratio', least: 0.45 } as const },
    { name: 'start', unit: 's', ours: 9.5, mark: { of: 'ours', most: 8 } as const, note: 'after kill -9' },
  ],
}

test('a number shows three digits that say something', () => {
  expect([15_660, 343.4, 18.42, 0.5178].map(shown)).toEqual(['15,660', '343', '18.4', '0.518'])
})

test('a table shows ours, the yardstick, the ratio, and whether the mark is reached', () => {
  expect(markdown(measured).split('\n')).toEqual([
    '| Services | ours | beside it | ratio | mark |',
    '| --- | --- | --- | --- | --- |',
    '| get one | 7,830 req/s | 15,660 req/s, bare handler | 0.50× | ≥ 0.45× ✓ |',
    '| start (after kill -9) | 9.5 s |  |  | ≤ 8 ✗ |',
  ])
})

test('the columns of a terminal begin below one another', () => {
  const [head, ...rows] = terminal(measured).split('\n')
  const at = head?.indexOf('ours')
  expect(rows.map((row) => row.slice(at).split(' ')[0])).toEqual(['7,830', '9.5'])
})
