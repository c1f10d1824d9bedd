import { expect, it } from 'vitest'
import { preloadTag } from './preload-tag.ts'

it('a file is preloaded under the hash that its taker asks for, and with the nonce of the page', () => {
  expect(preloadTag('/static/js/kit.js', 'sha384-A')).toBe('<link rel="preload" as="script" href="/static/js/kit.js" crossorigin="anonymous" integrity="sha384-A" nonce="__NONCE__">')
  expect(preloadTag('/static/css/kit.css', 'sha384-A')).toContain('as="style"')
  expect(preloadTag('/modules/a/1/mf-manifest.json', 'sha384-A')).toContain('as="fetch"')
})

it('what is nothing of that kind is no part of a page', () => {
  expect(() => preloadTag('/static/kit.map', 'sha384-A')).toThrow(RangeError)
})
