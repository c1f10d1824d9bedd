import { z } from 'zod'

/** Where a build says which files its pages take first; a file of the version as every other. */
export const pagesName = 'pages.json'

const files = z.array(z.string())

/** The files that a browser takes before it draws: those of the module's face, and those of each page by its path (`cases/:id`). */
export const pageFiles = z.object({ face: files, pages: z.record(z.string(), files), residentPages: z.record(z.string(), files) })
export type PageFiles = z.infer<typeof pageFiles>
