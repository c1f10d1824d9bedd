import { cleanup, configure } from '@testing-library/react'
import i18next from 'i18next'

/** What a page is about to show is waited for as long as the machine takes: no test measures time. Milliseconds. */
configure({ asyncUtilTimeout: 30_000 })

// A page of the file before, what it said and what it kept on the device.
cleanup()
document.head.replaceChildren()
document.body.replaceChildren()
localStorage.clear()
sessionStorage.clear()
history.replaceState(null, '', '/')
for (const [language, namespaces] of Object.entries(i18next.store?.data ?? {})) for (const namespace of Object.keys(namespaces)) i18next.removeResourceBundle(language, namespace)
