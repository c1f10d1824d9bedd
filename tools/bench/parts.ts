import type { Part } from './part.ts'

/** Every part of the bench, in the order of its table; each is loaded only when it is measured. */
export const parts: { id: string; load: () => Promise<Part> }[] = [
  { id: 'services', load: async () => (await import('./services/part.ts')).part },
]
