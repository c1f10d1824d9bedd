const kinds = [{ ends: '.js', as: 'script' }, { ends: '.css', as: 'style' }, { ends: '.json', as: 'fetch' }] as const

/** A file to load ahead, checked as whoever takes it later checks it: a browser gives a preloaded file to the same check only. `integrity` is its SHA-384 as browsers write it. */
export function preloadTag(address: string, integrity: string): string {
  const kind = kinds.find(({ ends }) => address.endsWith(ends))
  if (!kind) throw new RangeError(`${address} is neither script nor style nor data`)
  return `<link rel="preload" as="${kind.as}" href="${address}" crossorigin="anonymous" integrity="${integrity}" nonce="__NONCE__">`
}
