import { createHmac, randomUUIDv7 } from 'node:crypto'
import { betterAuth, type BetterAuthOptions } from 'better-auth'
import { APIError } from 'better-auth/api'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import type { Running } from '@wuxin/service/runtime'
import { instantsAsDates } from './auth-dates.ts'
import { departmentLogins, oauthConfig, type DepartmentLogin } from './auth-oidc.ts'
import { isDisabled, noteSignIn } from './sign-in.queries.ts'

/** Where the platform answers sign-in, sign-out and second factors. */
export const authPath = '/api/platform/auth'

/** Seconds for which a session lasts; it does not grow by use, so that cookie and row end together. */
const sessionSeconds = 7 * 24 * 60 * 60

/** Paths at whose end somebody has signed in; other paths renew the session of somebody who already had. */
const signInPaths = ['/sign-in/username', '/two-factor/verify-totp', '/two-factor/verify-backup-code', '/callback/:id']

/** better-auth's words for our tables: its user is an account, its account a credential. Name and e-mail it asks for and nobody reads. */
const tables = {
  user: { modelName: 'account', fields: { name: 'user_name', email: 'label', createdAt: 'created_at', updatedAt: 'updated_at' } },
  account: {
    modelName: 'credential',
    fields: { userId: 'account', providerId: 'provider', accountId: 'subject', createdAt: 'created_at', updatedAt: 'updated_at' },
    accountLinking: { disableImplicitLinking: true },
    updateAccountOnSignIn: false,
  },
  session: {
    modelName: 'session',
    fields: { userId: 'account', ipAddress: 'address', userAgent: 'device', expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    expiresIn: sessionSeconds,
    disableSessionRefresh: true,
  },
  verification: { fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
} satisfies Partial<BetterAuthOptions>

const plugins = (logins: DepartmentLogin[]) => [
  // Names are checked where accounts are made; here a name is either known or not.
  username({ minUsernameLength: 1, maxUsernameLength: 100, usernameValidator: () => true, displayUsername: false, schema: { user: { fields: { username: 'user_name' } } } }),
  twoFactor({
    issuer: '五心',
    schema: {
      user: { fields: { twoFactorEnabled: 'has_second_factor' } },
      twoFactor: { modelName: 'second_factor', fields: { userId: 'account', backupCodes: 'backup_codes', failedVerificationCount: 'failures', lockedUntil: 'locked_until' } },
    },
  }),
  ...(logins.length > 0 ? [genericOAuth({ config: logins.map(oauthConfig) })] : []),
]

function createAuth(service: Running) {
  return betterAuth({
    appName: '五心',
    basePath: authPath,
    // No base address: it follows the origin that the gateway names, which only the gateway can.
    advanced: {
      trustedProxyHeaders: true,
      ipAddress: { ipAddressHeaders: ['x-wuxin-client'] },
      cookiePrefix: 'wuxin',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      // The origin's scheme is known per request: `withSecureCookies` adds `Secure` where it is https.
      useSecureCookies: false,
      disableOriginCheck: false,
      database: { generateId: () => randomUUIDv7(), validateSchema: false },
    },
    secret: createHmac('sha256', service.keys.secret).update('better-auth').digest('hex'),
    database: { db: service.orm.em.fork().getKysely().withPlugin(instantsAsDates), type: 'postgres' },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true },
    ...tables,
    plugins: plugins(departmentLogins()),
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }) => {
            if (await isDisabled(service, userId)) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED', message: 'ACCOUNT_DISABLED' })
          },
          after: async ({ userId }, context) => {
            if (signInPaths.includes(context?.path ?? '')) await noteSignIn(service, userId, context?.path ?? '')
          },
        },
      },
    },
  })
}

export type Auth = ReturnType<typeof createAuth>

const instances = new WeakMap<Running, Auth>()

/** The sign-in of a service, one for all its requests. */
export function authOf(service: Running): Auth {
  const auth = instances.get(service) ?? createAuth(service)
  instances.set(service, auth)
  return auth
}
