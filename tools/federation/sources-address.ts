/** The name that stands where a published version's would; versions are hexadecimal, so none bears it. */
export const sourcesVersion = 'from-sources'

/** Where the development host has a module from its sources: among the published ones, at the same origin. */
export const sourcesFolder = (id: string): string => `/modules/${id}/${sourcesVersion}/`

/** Whether an address lies in such a folder. */
export const isFromSources = (url: string): boolean => url.includes(`/${sourcesVersion}/`)
