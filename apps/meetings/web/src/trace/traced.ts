/** The records that have a trace of their own, by how their page's address names them. */
export const traced = { topics: 'Topic', meetings: 'Meeting', tasks: 'Task', bodies: 'Body' } as const
export type Traced = keyof typeof traced

/** Which of them an address names; null for none. */
export const tracedIn = (text: string | undefined): Traced | null => (text !== undefined && text in traced ? (text as Traced) : null) // the guard beside it
