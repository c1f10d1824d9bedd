import type { GenericOAuthConfig } from 'better-auth/plugins'
import { z } from 'zod'

/**
 * The sign-in service of a department (OpenID Connect), as `WUXIN_OIDC` lists them. `subject` names the claim by which
 * the department knows its people, such as their number; an administrator binds it to an account.
 */
const departmentLogin = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,30}$/).refine((id) => id !== 'credential'),
  name: z.string().min(1),
  discoveryUrl: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  subject: z.string().default('sub'),
})
export type DepartmentLogin = z.infer<typeof departmentLogin>

/** The departments whose people may sign in by their own service; none where `WUXIN_OIDC` is not set. Throws where it is no such list. */
export const departmentLogins = (env: NodeJS.ProcessEnv = process.env): DepartmentLogin[] => z.array(departmentLogin).parse(JSON.parse(env.WUXIN_OIDC || '[]'))

/** A department's service in better-auth's words. Nobody gets an account by it: the account and its binding come first. */
export const oauthConfig = ({ id, name, discoveryUrl, clientId, clientSecret, subject }: DepartmentLogin): GenericOAuthConfig => ({
  providerId: id,
  name,
  discoveryUrl,
  clientId,
  clientSecret,
  scopes: ['openid', 'profile'],
  requireIdTokenVerification: true,
  disableSignUp: true,
  accountSubject: ({ profile }) => String(profile[subject] ?? ''),
  // It asks for an e-mail address and would look for an account by it: no account has this one.
  mapProfileToUser: (profile) => ({ email: `${id}:${String(profile[subject] ?? '')}`, emailVerified: false, name: id }),
})
