import { expect, it } from 'vitest'
import { preloadTag } from './preload.ts'

it('a file is preloaded under the hash that its taker asks for, and with the nonce of the page', () => {
  expect(preloadTag('/static/js/kit.js', Buffer.from('1'))).toBe(
    '<link rel="preload" as="script" href="/static/js/kit.js" crossorigin="anonymous" integrity="sha384-R/BdNnsMMuQ4+2Pmz0pfNcKqL5DcdUP4pBoPlc6KQKMTq1zzYTSiBoxMlpy1Dbd2" nonce="__NONCE__">',
  )
  expect(preloadTag('/static/css/kit.css', Buffer.from('1'))).toContain('as="style"')
})

it('what is neither script nor style is no part of a page', () => {
  expect(() => preloadTag('/static/kit.map', Buffer.from('1'))).toThrow(RangeError)
})
