import type { Part } from './part.ts'

/** Every part of the bench, in the order of its tables: each is a folder here with a `part.ts`, loaded only when it is measured. */
export const partIds = ['services', 'web', 'events', 'deploy', 'memory', 'sample', 'tests'] as const

export async function partOf(id: (typeof partIds)[number]): Promise<Part> {
  const { part } = (await import(`./${id}/part.ts`)) as { part: Part } // what each folder's `part.ts` exports
  return part
}
