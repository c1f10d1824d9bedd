/** What the lines of a module are for. `pattern` is what every module needs whatever it is about; the rest, the tests of both among it, is its domain. */
export const kinds = ['words', 'service', 'web', 'texts', 'tests', 'pattern'] as const
export type Kind = (typeof kinds)[number]

/**
 * Files that a module has because the suite asks for them, and that would read the same for any other domain: packages and
 * their settings, what puts a service or a face together, and whatever frame the kits leave to be written again. Counted
 * whole, with the lines in them that do name the domain. A file that answers the suite in the domain's own terms is none of
 * these, such as the inbox, the search and what the trace tells, and neither is a test.
 */
const patterns: readonly RegExp[] = [
  /^[^/]+\/(package\.json|tsconfig\.json|rsbuild\.config\.ts)$/,
  // The service put together; its settings, trace, sheets, jobs' batches, search index, list mechanics and names.
  /^service\/(main|service|router)\.ts$/,
  /^service\/(audit|settings?)\.router\.ts$/,
  /^service\/(.*\/)?(?!minutes)[a-z]+-export\.routes\.ts$/,
  /^service\/(.*\/)?([a-z]+-)?batch\.work\.ts$/,
  /^service\/((list|names|search)\.queries|county\.work)\.ts$/,
  // The face put together; its texts and client, places and units by name, the pages of trace and settings.
  /^web\/module\.tsx$/,
  /^web\/(api|texts|refresh|county|places|cases-path|list-href)\.ts$/,
  /^web\/(trace\/((trace|audit-list)\.page|change\.rules|changes|change-value|step-text|trace-entries|use-trace|use-rule)\.tsx?|settings\/settings\.page\.tsx)$/,
  // What tests of the whole module stand on: the cast, and the network that is not there.
  /^(service|web)\/(?!bulk)[a-z-]+\.fixture\.tsx?$/,
]

const isTest = /\.(test|fixture)\.tsx?$/

/** The kind of a file by its place in the module: `words/topic.rules.ts`, `service/main.ts`, `web/module.tsx`; null where its lines are nobody's work. */
export function kindOf(place: string): Kind | null {
  if (!/\.(ts|tsx|css|json)$/.test(place)) return null
  if (patterns.some((pattern) => pattern.test(place))) return 'pattern'
  if (isTest.test(place)) return 'tests'
  if (place.startsWith('web/locales/')) return 'texts'
  const [part = ''] = place.split('/')
  return kinds.find((kind) => kind === part) ?? null
}

/** Where a file of the workspace stands in its module; null where it belongs to none. */
export function placeOf(path: string): { module: string; place: string } | null {
  const found = /^(?:tools\/new-module\/template\/)?(?:libs\/([a-z0-9-]+)|apps\/([a-z0-9-]+)\/(service|web))\/(.+)$/.exec(path)
  if (!found) return null
  const [, words, app, part = 'words', rest = ''] = found
  return { module: words ?? app ?? '', place: `${part}/${rest.replace(/^src\//, '')}` }
}
