import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** The user that owns nothing; PostgreSQL refuses to run as root. */
const nobody = 65534

const inNamespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']

/**
 * The words to put before a PostgreSQL program that works in `folder`: none for an ordinary user.
 * Root becomes `nobody` in a user namespace, where its files stay root's and closed folders above stay open to it.
 * Where namespaces are forbidden (most containers), or the folder belongs to an ordinary user,
 * it becomes the folder's owner, with the one capability that lets it pass closed folders above.
 */
export function asOrdinaryUser(folder: string): string[] {
  if (process.getuid?.() !== 0) return []
  const { uid, gid } = statSync(folder)
  if (uid === 0 && spawnSync(inNamespace[0]!, [...inNamespace.slice(1), 'true']).status === 0) return inNamespace
  if (uid === 0) execFileSync('chown', ['-R', `${nobody}:${nobody}`, folder])
  const [user, group] = uid === 0 ? [nobody, nobody] : [uid, gid]
  return [
    'setpriv', `--reuid=${user}`, `--regid=${group}`, '--clear-groups',
    '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--',
  ]
}
