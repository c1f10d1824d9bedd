/** Which names a folder may hold, and what a person is told who puts another one there. */
interface Room {
  folder: RegExp
  files: RegExp
  hint: string
}

const noun = '[a-z0-9]+(-[a-z0-9]+)*'
const named = (roles: string) => new RegExp(`^(${roles})$`)

const serviceRoles = 'entity|table|router|queries|events|job|jobs|routes|rules|view|work|labels|seed|test|fixture'
const webRoles = 'page|form|part|tile|panel|resident|rules|test|fixture'

/** The closed vocabulary of file names, the most particular room first. */
const rooms: Room[] = [
  {
    folder: /^libs\/(?!platform\/|events\/|web\/|service\/)[a-z0-9-]+\/src$/,
    files: named(`permissions\\.ts|permissions\\.test\\.ts|${noun}\\.(schema|rules)(\\.test)?\\.ts`),
    hint: 'words of a module are <noun>.schema.ts, <noun>.rules.ts or permissions.ts',
  },
  {
    folder: /^apps\/[a-z0-9-]+\/service\/src\/migrations$/,
    files: named(`\\d{12}-${noun}\\.migration\\.ts`),
    hint: 'a migration is <YYYYMMDDHHmm>-<what>.migration.ts',
  },
  {
    folder: /^apps\/[a-z0-9-]+\/service\/src(\/[a-z-]+)?$/,
    files: named(`(service|router|main)\\.ts|${noun}(\\.(${serviceRoles}))?(\\.test)?\\.ts`),
    hint: `a service holds service, router, main and <noun>.(${serviceRoles}), or <noun>-<verb>.ts for a longer deed of that noun`,
  },
  {
    folder: /^apps\/[a-z0-9-]+\/web\/src\/locales$/,
    files: named('(zh-CN|en-US)\\.json|locales\\.test\\.ts'),
    hint: 'texts are zh-CN.json and en-US.json',
  },
  {
    folder: /^apps\/[a-z0-9-]+\/web\/src(\/[a-z-]+)?$/,
    files: named(`module\\.tsx|${noun}(\\.(${webRoles}))?(\\.test)?\\.tsx?|${noun}\\.css`),
    hint: `a web holds module.tsx, <noun>.(${webRoles}).tsx, a component or a hook by its own name`,
  },
  {
    folder: /^(libs|apps|tools)\//,
    files: named(`${noun}(\\.[a-z0-9]+)*\\.(ts|tsx|mjs|css)|.*\\.(json|html|md|svg|png|txt|xlsx)`),
    hint: 'file names are kebab-case',
  },
]

/** Names under which anything may stand, and in the end does. */
const anything = /^(helpers?|commons?|shared|utils?|utilities|misc|lib)(\.(rules|work|fixture|test))*\.(ts|tsx|mjs)$/
const telling = 'say what it holds: a name under which anything may stand is none'

/** A file whose name says nothing of what may happen in it. */
export interface Stray {
  path: string
  hint: string
}

/** Files that stand where the vocabulary has no word for them. Paths are relative to the workspace, with slashes. */
export function strayFiles(paths: readonly string[]): Stray[] {
  return paths.flatMap((path) => {
    const cut = path.lastIndexOf('/')
    const room = rooms.find((each) => each.folder.test(path.slice(0, cut)))
    if (room && anything.test(path.slice(cut + 1))) return [{ path, hint: telling }]
    return !room || room.files.test(path.slice(cut + 1)) ? [] : [{ path, hint: room.hint }]
  })
}

const longest = 200

/** Files of more lines than one idea takes. Migrations, locales and data are no code. */
export function longFiles(lengths: Readonly<Record<string, number>>): Stray[] {
  return Object.entries(lengths)
    .filter(([path, lines]) => lines > longest && /\.(ts|tsx|mjs)$/.test(path) && !/\.(migration|test|e2e)\.tsx?$/.test(path))
    .map(([path, lines]) => ({ path, hint: `${lines} lines are two ideas: find the second one` }))
}
