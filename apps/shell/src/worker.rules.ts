/** Whether an address names a file that never changes: the shell's own, or one of a published version. */
export const isFile = (pathname: string): boolean => pathname.startsWith('/static/') || pathname.startsWith('/modules/')

/** What the gateway answers with something else than the shell's page. */
const others = /^\/(api|files|registry|healthz|r)(\/|$)/

/** Whether an address is answered with the shell's page: it names no file, and nothing else of the origin. */
export const isStaffPage = (pathname: string): boolean => !others.test(pathname) && !/\.[^/]*$/.test(pathname)
