import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as whole from '../router.ts'
import * as light from './light-router.tsx'

const { Link, matchPath, useLocation, useNavigate, useParams, useSearchParams, WithParams } = light

beforeEach(() => history.replaceState(null, '', '/r'))
afterEach(cleanup)

it("what residents' pages take has the names of the whole router", () => {
  expect(['Link', 'useLocation', 'useNavigate', 'useParams', 'useSearchParams'].filter((name) => !(name in whole) || !(name in light))).toEqual([])
})

function Place() {
  const { pathname, search } = useLocation()
  return <p>{pathname + search}</p>
}

it('a link goes there without loading the page anew, and back again', async () => {
  render(
    <>
      <Link to="/r/feedback/report?place=1">反映</Link>
      <Place />
    </>,
  )
  fireEvent.click(screen.getByText('反映'))
  expect(screen.getByText('/r/feedback/report?place=1')).toBeDefined()
  act(() => {
    history.replaceState(null, '', '/r')
    dispatchEvent(new PopStateEvent('popstate'))
  })
  expect(screen.getByText('/r')).toBeDefined()
})

it('a link that is to open in another tab is left to the browser', () => {
  render(<Link to="/r/feedback/report">反映</Link>)
  expect(fireEvent.click(screen.getByText('反映'))).toBe(false)
  expect(fireEvent.click(screen.getByText('反映'), { ctrlKey: true })).toBe(true)
})

it('the query is read and changed', () => {
  const { result } = renderHook(() => useSearchParams())
  act(() => result.current[1]({ code: 'A B' }))
  expect(result.current[0].get('code')).toBe('A B')
  act(() => result.current[1]((now) => new URLSearchParams([...now].filter(([key]) => key !== 'code'))))
  expect(location.href.endsWith('/r')).toBe(true)
})

it('one goes to an address in place of the present one', () => {
  const before = history.length
  const { result } = renderHook(() => useNavigate())
  act(() => result.current('/r/feedback/track', { replace: true }))
  expect([location.pathname, history.length]).toEqual(['/r/feedback/track', before])
})

it.each([
  ['report', '/report', {}],
  ['events/:id', 'events/a%20b', { id: 'a b' }],
  ['events/:id', 'events', null],
  ['report', 'track', null],
])('%s fits %s', (pattern, path, params) => {
  expect(matchPath(pattern, path)).toEqual(params)
})

it('a page reads the parts that its pattern names', () => {
  const { result } = renderHook(() => useParams(), { wrapper: ({ children }) => <WithParams params={{ id: '12' }}>{children}</WithParams> })
  expect(result.current['id']).toBe('12')
})
