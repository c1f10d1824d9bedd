// Stands in place of zod's own entry, which names every language and converter that it has: shared things are taken whole.
export * from './zod-parts.ts'
export * as z from './zod-parts.ts'
