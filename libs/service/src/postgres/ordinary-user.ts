import { execFileSync, spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** The user that owns nothing; PostgreSQL refuses to run as root. */
const nobody = 65534

const namespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']

/**
 * The command by which a PostgreSQL program works in `folder`: for an ordinary user the program itself.
 * Root becomes `nobody` in a user namespace, where its files stay root's and closed folders above stay open to it.
 * Where namespaces are forbidden (most containers), or the folder belongs to an ordinary user,
 * it becomes the folder's owner, with the one capability that lets it pass closed folders above.
 */
export function asOrdinaryUser(folder: string, program: string, args: string[]): { program: string; args: string[] } {
  if (process.getuid?.() !== 0) return { program, args }
  const { uid, gid } = statSync(folder)
  if (uid === 0 && spawnSync('unshare', [...namespace, 'true']).status === 0) return { program: 'unshare', args: [...namespace, program, ...args] }
  if (uid === 0) execFileSync('chown', ['-R', `${nobody}:${nobody}`, folder])
  const [user, group] = uid === 0 ? [nobody, nobody] : [uid, gid]
  const identity = [`--reuid=${user}`, `--regid=${group}`, '--clear-groups', '--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--']
  return { program: 'setpriv', args: [...identity, program, ...args] }
}
