import { randomUUID } from 'node:crypto'
import { makeInitialPassword } from '@wuxin/platform/account.schema'
import type { Page } from 'playwright'

/** Sample accounts as the sign-in page calls them. */
export const accounts = {
  communityWorker: /云和园社区\s*·\s*社区工作者/,
  municipal: /左云县市政公用服务中心\s*·\s*县直部门/,
  enforcement: /左云县.*执法.*·\s*县直部门/,
  secretary: /云泰园小区\s*·\s*小区党支部书记/,
  property: /云泰园小区\s*·\s*物业经理/,
  member: /云泰园小区\s*·\s*党员/,
  organisation: /左云县云启社会工作服务中心\s*·\s*联盟单位联络员/,
  township: /云兴镇\s*·\s*镇党委/,
} as const

/** Signs in with one click on a sample account, and waits for the day's page. */
export async function signIn(page: Page, url: string, account: keyof typeof accounts): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: accounts[account] }).click()
  await page.getByRole('heading', { name: /^(今日|Today)$/, level: 1 }).waitFor()
}

const samplePassword = 'Wuxin-2025-demo'

/** Posts to a suite as a page does; throws with what it refuses. */
async function post(url: string, path: string, input: object, cookie = ''): Promise<Response> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: url, cookie }
  const response = await fetch(`${url}/api/platform/${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
  return response
}

/** The cookies of an account that signed in. */
export async function cookieOf(url: string, userName: string, password = samplePassword): Promise<string> {
  const signedIn = await post(url, 'auth/sign-in/username', { username: userName, password })
  return signedIn.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ')
}

/** What the platform answers to a question of whoever has the cookies. */
export async function asked<Answer>(url: string, cookie: string, question: string, input: object = {}): Promise<Answer> {
  const response = await fetch(`${url}/api/platform/trpc/${question}?input=${encodeURIComponent(JSON.stringify(input))}`, { headers: { cookie } })
  const { result } = (await response.json()) as { result: { data: Answer } } // a refusal has none, and ends the test
  return result.data
}

/** Opens an account for somebody of the register, as the county's administrator does, who then chooses a password; answers its cookies. */
export async function openAccount(url: string, person: string): Promise<string> {
  const [userName, initialPassword] = [`zuoyun.${randomUUID().slice(0, 8)}`, makeInitialPassword()]
  await post(url, 'trpc/accounts.create', { person, userName, initialPassword }, await cookieOf(url, 'zuoyun.admin'))
  const cookie = await cookieOf(url, userName, initialPassword)
  await post(url, 'trpc/session.changePassword', { currentPassword: initialPassword, newPassword: `${randomUUID()}a1` }, cookie)
  return cookie
}

/** Lets a page act for whoever has the cookies. */
export async function actAs(page: Page, url: string, cookie: string): Promise<void> {
  await page.context().addCookies(cookie.split('; ').map((each) => ({ name: each.slice(0, each.indexOf('=')), value: each.slice(each.indexOf('=') + 1), url })))
}

/** A button by its Chinese name; the component library puts a space between two characters. */
export const button = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${[...name].join('\\s?')}$`) })
