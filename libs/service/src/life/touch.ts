/** What changes in a record's parts changes no column of its own: its version moves on all the same, also within one millisecond. */
export function touch(found: { updatedAt: Date }, now: Date): void {
  found.updatedAt = new Date(Math.max(now.getTime(), found.updatedAt.getTime() + 1))
}
