const stale = new Map<string, Set<string>>()

/** Remembers files of a module that did not come as published: the browser keeps what it got, as long as published files live. */
export function markStale(module: string, urls: readonly string[]): void {
  stale.set(module, new Set([...(stale.get(module) ?? []), ...urls]))
}

/** Fetches those files past the browser's cache, so that the next attempt sees what the server has now. */
export async function freshen(module: string): Promise<void> {
  const urls = [...(stale.get(module) ?? [])]
  stale.delete(module)
  await Promise.all(urls.map((url) => fetch(url, { cache: 'reload' }).catch(() => null)))
}
