import type * as FileContent from './file-content.ts'

/** What reads and draws files takes 35 MB of memory: it is loaded with the first file that comes or is shown small. */
export const fileLibraries = (): Promise<typeof FileContent> => import('./file-content.ts')
