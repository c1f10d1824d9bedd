import * as published from '../../../libs/web/src/integrity.ts'
import { isFromSources } from '../sources-address.ts'

// Stands in place of the kit's integrity.ts while a module is developed, and in no other build: a module from sources has
// no hashes, and whatever is published is checked as ever.

export const { promisedFiles } = published

export function integrityPlugin(...given: Parameters<typeof published.integrityPlugin>): ReturnType<typeof published.integrityPlugin> {
  const strict = published.integrityPlugin(...given)
  return {
    ...strict,
    fetch: (url, init, ...rest) => (isFromSources(url) ? fetch(url, init) : strict.fetch?.(url, init, ...rest)),
    createScript: (asked) => (isFromSources(asked.url) ? undefined : strict.createScript?.(asked)),
    createLink: (asked) => (isFromSources(asked.url) ? undefined : strict.createLink?.(asked)),
  }
}
