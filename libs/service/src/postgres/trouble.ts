import { DomainError } from '@wuxin/platform/error'

/**
 * Why PostgreSQL does not come up. `tools/setup/trouble.mjs` has the words for each:
 * - `POSTGRES_PORT_TAKEN` `{ port }`: another program listens there.
 * - `DISK_FULL` `{ folder }`.
 * - `FOLDER_NOT_OURS` `{ folder }`: belongs to another user, is read-only, or holds something else.
 * - `POSTGRES_OTHER_VERSION` `{ folder, found, needed }`: major versions; the data must be moved by backup and restore.
 * - `POSTGRES_MISSING` `{ platform }`: no binaries are installed for this kind of machine.
 * - `POSTGRES_FAILED` `{ folder, reason }`: anything else, with what PostgreSQL itself said last.
 * - `POSTGRES_TOO_OLD` `{ found, needed }`: the server of `DATABASE_URL`.
 * - `ROLE_TOO_STRONG` `{ role }`: a service's role exists with rights that no service may have.
 */
export type PostgresTrouble =
  | 'POSTGRES_PORT_TAKEN'
  | 'DISK_FULL'
  | 'FOLDER_NOT_OURS'
  | 'POSTGRES_OTHER_VERSION'
  | 'POSTGRES_MISSING'
  | 'POSTGRES_FAILED'
  | 'POSTGRES_TOO_OLD'
  | 'ROLE_TOO_STRONG'

/** What a person is told where the database cannot run. */
export function trouble(code: PostgresTrouble, params: Record<string, unknown>): DomainError {
  return new DomainError(code, params, 'fault')
}

/** What a failed file operation below `folder` means; errors of another kind pass through unchanged. */
export function folderTrouble(error: unknown, folder: string): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return trouble('DISK_FULL', { folder })
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return trouble('FOLDER_NOT_OURS', { folder })
    default:
      return error
  }
}

/** What PostgreSQL's last words (English, as `LC_ALL=C` makes them) mean. */
export function spokenTrouble(said: string, { folder, port }: { folder: string; port?: number }): DomainError {
  if (/No space left on device|Check free disk space|Disk quota exceeded/.test(said)) return trouble('DISK_FULL', { folder })
  if (/Address already in use/.test(said)) return trouble('POSTGRES_PORT_TAKEN', { port })
  if (/Permission denied|Read-only file system|has wrong ownership/.test(said)) return trouble('FOLDER_NOT_OURS', { folder })
  return trouble('POSTGRES_FAILED', { folder, reason: said.trim().split('\n').slice(-6).join('\n') })
}
