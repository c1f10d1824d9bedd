import { vi } from 'vitest'

/**
 * Files of tests share a worker with the libraries that it has loaded, and nothing else: each begins with our own modules as
 * they begin. Loading the libraries for each file took as long as half of the tests.
 */
vi.resetModules()
vi.useRealTimers()
vi.unstubAllGlobals()
vi.unstubAllEnvs()
vi.restoreAllMocks()
