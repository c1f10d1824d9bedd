import { configure } from '@testing-library/react'

/** What a page is about to show is waited for as long as the machine takes: no test measures time. Milliseconds. */
configure({ asyncUtilTimeout: 30_000 })
