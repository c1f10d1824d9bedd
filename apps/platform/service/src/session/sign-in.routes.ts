import { DomainError } from '@wuxin/platform/error'
import { codeInput, departmentSignInInput, passwordInput, signInInput } from '@wuxin/platform/session.schema'
import type { Running } from '@wuxin/service/runtime'
import type { Hono } from 'hono'
import { bodyOf } from '@wuxin/service/request-body'
import { authPath } from './auth.ts'
import { authAnswer, withCookiesOf } from './auth-handler.ts'
import { departmentLogins } from './auth-oidc.ts'
import { beginAttempt } from './sign-in-guard.ts'
import { noteSignIn, sampleAccounts } from './sign-in.queries.ts'
import { sessionOf } from './session.queries.ts'

/** Sign-in, sign-out and second factors over HTTP, where cookies are set. What is not named here of better-auth is closed. */
export function signInRoutes(app: Hono, service: Running): void {
  const at = (path: string) => `${authPath}/${path}`

  app.post(at('sign-in/username'), async ({ req: { raw } }) => withCookiesOf(...(await signIn(service, raw))))

  app.post(at('sign-in/social'), async ({ req: { raw } }) => {
    const { provider, to, failed } = await bodyOf(raw, departmentSignInInput)
    return authAnswer(service, raw, { provider, callbackURL: to, errorCallbackURL: failed, disableRedirect: true })
  })
  app.get(at('callback/:provider'), ({ req: { raw } }) => authAnswer(service, raw))

  for (const path of ['two-factor/verify-totp', 'two-factor/verify-backup-code']) {
    app.post(at(path), async ({ req: { raw } }) => withCookiesOf(await authAnswer(service, raw, await bodyOf(raw, codeInput)), { twoFactorRedirect: false }))
  }
  for (const path of ['two-factor/enable', 'two-factor/disable', 'two-factor/generate-backup-codes']) {
    app.post(at(path), async ({ req: { raw } }) => withPassword(service, raw))
  }

  app.post(at('sign-out'), async ({ req: { raw } }) => authAnswer(service, raw, {}))
  app.all(at('*'), () => {
    throw new DomainError('NOT_FOUND')
  })

  app.get('/api/platform/sign-in-options', (context) => context.json({ providers: departmentLogins().map(({ id, name }) => ({ id, name })) }))
  app.get('/api/platform/sample-accounts', async (context) => {
    const accounts = await sampleAccounts(service)
    if (accounts.length === 0) throw new DomainError('NOT_FOUND')
    return context.json(accounts)
  })
}

async function signIn(service: Running, request: Request): Promise<[Response, object]> {
  const { username, password, rememberMe } = await bodyOf(request, signInInput)
  const attempt = await beginAttempt(service, username)
  const response = await authAnswer(service, request, { username, password, rememberMe }).catch((error) => {
    const isWrong = error instanceof DomainError && ['UNAUTHENTICATED', 'INVALID_INPUT'].includes(error.code)
    return isWrong ? attempt.fail('SIGN_IN_FAILED') : Promise.reject(error)
  })
  await attempt.succeed()
  const { user, twoFactorRedirect } = (await response.json()) as { user?: { id: string }; twoFactorRedirect?: boolean } // better-auth's answer to a right password
  if (user) await noteSignIn(service, user.id, '/sign-in/username')
  return [response, { twoFactorRedirect: twoFactorRedirect === true }]
}

/** Steps that ask a signed-in person for the password again: wrong ones count like those of a sign-in. */
async function withPassword(service: Running, request: Request): Promise<Response> {
  const { password } = await bodyOf(request, passwordInput)
  const session = await sessionOf(service, request.headers.get('cookie') ?? '')
  if (!session) throw new DomainError('UNAUTHENTICATED')
  const attempt = await beginAttempt(service, session.userName)
  const response = await authAnswer(service, request, { password }).catch((error) => {
    const isWrong = error instanceof DomainError && error.code === 'PASSWORD_WRONG'
    return isWrong ? attempt.fail('PASSWORD_WRONG') : Promise.reject(error)
  })
  await attempt.succeed()
  const { token: _token, user: _user, ...rest } = (await response.json()) as Record<string, unknown> // an object, as better-auth's endpoints answer
  return withCookiesOf(response, rest)
}
