import { cleanup, configure } from '@testing-library/react'
import i18next from 'i18next'
import { vi } from 'vitest'

/** What a page is about to show is waited for as long as the machine takes: no test measures time. Milliseconds. */
configure({ asyncUtilTimeout: 30_000 })

/**
 * Files of tests share a worker with the libraries that it has loaded, and nothing else: each begins with our own modules as
 * they begin, without a page, without texts, without anything kept on the device. Loading React and the components for each
 * file took longer than the tests.
 */
vi.resetModules()
vi.useRealTimers()
vi.unstubAllGlobals()
vi.restoreAllMocks()
cleanup()
document.head.replaceChildren()
document.body.replaceChildren()
localStorage.clear()
sessionStorage.clear()
history.replaceState(null, '', '/')
for (const [language, namespaces] of Object.entries(i18next.store?.data ?? {})) for (const namespace of Object.keys(namespaces)) i18next.removeResourceBundle(language, namespace)
