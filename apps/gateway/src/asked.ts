/** What a path asks of a service, which may be several procedures in one batch; none where it names no procedure. */
export function askedOf(path: string): string[] {
  const named = path.split('/trpc/')[1]
  return named === undefined ? [] : decoded(named).split(',')
}

/** Is something of it a step of residents', who have no account: by the names that their routers have. */
export const isOfResidents = (asked: readonly string[]): boolean => asked.some((name) => name.startsWith('resident'))

/** As services read it; what is no encoding stays as it came, and they refuse it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
