import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'

/** PostgreSQL cuts longer names off silently. */
const nameLimit = 63

/** The database whose roles carry no database name: the suite's own. */
const mainDatabase = 'wuxin'

/**
 * The login role of a service. Roles belong to the whole server, databases to one installation:
 * outside the database `wuxin` the name says which database it serves.
 */
export function roleName(database: string, serviceId: string): string {
  const name = ['wuxin', ...(database === mainDatabase ? [] : [database]), serviceId].join('_')
  if (Buffer.byteLength(name) <= nameLimit) return name
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 16)
  return `wuxin_${digest}_${serviceId}`.slice(0, nameLimit)
}

/** A role's password, the same for everybody who knows the installation's secret. */
export function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`role:${role}`).digest('base64url')
}

/** What PostgreSQL keeps of a password (RFC 5803), so that the password itself never reaches the server or its log. */
export function scramVerifier(password: string): string {
  const iterations = 4096
  const salt = randomBytes(16)
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256')
  const sign = (text: string) => createHmac('sha256', salted).update(text).digest()
  const storedKey = createHash('sha256').update(sign('Client Key')).digest('base64')
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${sign('Server Key').toString('base64')}`
}
