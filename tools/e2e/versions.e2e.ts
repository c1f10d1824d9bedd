import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright'
import { bucketOf } from '@wuxin/platform-service/registry/registry.queries'
import { registryView } from '@wuxin/platform/registry.schema'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { browsing } from './browser.ts'
import { changedBuild } from './changed-build.ts'
import { departmentOf } from './department.ts'
import { ownSuite } from './own-suite.ts'
import { actAs, asked, cookieOf, openAccount, signIn } from './people.ts'
import type { Release } from '../publish/release.ts'

const suite = ownSuite()
let url = ''
const browser = browsing()
const chunks = /^static\/.*\.js$/
const words = '北门路灯三天不亮，老人出门不方便'

let department: Awaited<ReturnType<typeof departmentOf>>
let before = ''
let renamed: Release
let throwing: Release
let throwingToo: Release

beforeAll(async () => {
  url = suite.url()
  department = await departmentOf('platform', { url, dataDir: suite.dataDir() })
  before = (await department.channel()).version
  renamed = await changedBuild('platform', chunks, (source) => source.replace('"area":{"title":"区划"', '"area":{"title":"区划一览"'))
  // Versions that no suite has seen fail before.
  const broken = () => changedBuild('platform', /__federation_expose_module[^/]*\.js$/, (source) => `throw new Error("${randomUUID()}");${source}`)
  throwing = await broken()
  throwingToo = await broken()
  for (const release of [renamed, throwing, throwingToo]) await department.publish(release)
})
afterEach(async () => {
  const { version, canary } = await department.channel()
  if (version !== before || canary) await department.live(before)
})

const menu = (page: Page) => page.getByRole('navigation', { name: '菜单' })
const go = (page: Page, name: string) => menu(page).getByRole('link', { name, exact: true }).click()
/** The places stand in the part of the menu that begins folded. */
async function goToPlaces(page: Page): Promise<void> {
  const part = menu(page).locator('details', { hasText: '系统' })
  await part.waitFor()
  // News load the page anew, whose menu begins folded again.
  const isOpen = async () => (await part.getAttribute('open')) !== null || (await part.locator('summary').click(), false)
  await expect.poll(isOpen, { timeout: 30_000 }).toBe(true)
  await go(page, '区划')
}
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
/** Leaves for the day's page and comes back to the places: two navigations, each of which asks for news. */
async function comeBack(page: Page): Promise<void> {
  await go(page, '今日')
  await heading(page, '今日')
  await goToPlaces(page)
}
const trouble = (page: Page) => page.getByRole('alert').filter({ hasText: '「系统」暂时打不开' })

describe('a changed version that is live', () => {
  it('comes with the next navigation, leaves an open form alone, and goes with the next one after the roll-back', async () => {
    const writer = await browser.open('desktop')
    await writer.clock.install()
    await signIn(writer, url, 'communityWorker')
    await writer.goto(`${url}/m/feedback/cases/new`)
    const form = writer.getByRole('textbox', { name: '反映的事' })
    await form.fill(words)
    const reader = await browser.open('desktop')
    await signIn(reader, url, 'municipal')
    await goToPlaces(reader)
    await heading(reader, '区划')

    await department.live(renamed.version)
    await heading(reader, '区划')
    await comeBack(reader)
    await heading(reader, '区划一览')

    await writer.clock.fastForward('01:01')
    await writer.getByText('有新版本，进入下一页时更新').waitFor()
    expect(await form.inputValue()).toBe(words)
    await goToPlaces(writer)
    await heading(writer, '区划')
    await comeBack(writer)
    await heading(writer, '区划一览')
    await writer.goto(`${url}/m/feedback/cases/new`)
    expect(await form.inputValue()).toBe(words)

    await department.back()
    await comeBack(reader)
    await heading(reader, '区划')
  })
})

const share = 20
const isInFifth = (person: string) => bucketOf('platform', person) < share

/** The version of a module's pages that whoever has the cookies is given. */
async function givenTo(cookie: string): Promise<string | undefined> {
  const { modules } = registryView.parse(await (await fetch(`${url}/registry/modules`, { headers: { cookie } })).json())
  return modules.find(({ id }) => id === 'platform')?.version
}

/** Two grid workers who open their accounts now: one of the fifth of the users that the registry reckons for this module, one of the others. */
async function bothKinds(): Promise<{ inside: string; outside: string }> {
  const admin = await cookieOf(url, 'zuoyun.admin')
  const { rows: accountsNow } = await asked<{ rows: { id: string }[] }>(url, admin, 'accounts.list', { size: 100 })
  const { rows } = await asked<{ rows: { person: { id: string } }[] }>(url, admin, 'posts.list', { role: 'grid_worker', size: 100 })
  const people = rows.map(({ person }) => person.id).filter((id) => !accountsNow.some((account) => account.id === id))
  const [inside, outside] = [people.find(isInFifth), people.find((id) => !isInFifth(id))]
  if (!inside || !outside) throw new Error('a hundred grid workers are all of one kind')
  return { inside: await openAccount(url, inside), outside: await openAccount(url, outside) }
}

describe('a canary', () => {
  it('for a fifth of the users is seen by those whom the registry reckons to it, always the same, and by nobody else', async () => {
    const { inside, outside } = await bothKinds()
    await department.canary(renamed.version, { share })
    const [one, other] = [await browser.open('desktop'), await browser.open('desktop')]
    await actAs(one, url, inside)
    await actAs(other, url, outside)
    const look = async () => {
      await one.goto(`${url}/m/platform/areas`)
      await heading(one, '区划一览')
      await other.goto(`${url}/m/platform/areas`)
      await heading(other, '区划')
    }
    await look()
    await look()
    const admin = await cookieOf(url, 'zuoyun.admin')
    const { rows } = await asked<{ rows: { id: string; userName: string; isSample: boolean }[] }>(url, admin, 'accounts.list', { size: 100 })
    for (const { id, userName } of rows.filter(({ isSample }) => isSample))
      expect(await givenTo(await cookieOf(url, userName)), userName).toBe(isInFifth(id) ? renamed.version : before)
    expect(await givenTo('')).toBe(before)
  })

  it('that does not load ends by itself after three of its users saw it, who go on with the live version; it reaches nobody elsewhere', async () => {
    await department.canary(throwing.version, { areas: ['140226'] })
    const elsewhere = await browser.open('desktop')
    await elsewhere.goto(url)
    await elsewhere.getByRole('button', { name: /^春晖社区\s*·\s*社区工作者/ }).click()
    await heading(elsewhere, '今日')
    await goToPlaces(elsewhere)
    await heading(elsewhere, '区划')
    const users: Page[] = []
    for (const account of ['communityWorker', 'municipal', 'enforcement'] as const) {
      const page = await browser.open('desktop')
      users.push(page)
      await signIn(page, url, account)
      await page.getByText('暂时打不开').first().waitFor()
    }
    const [first, second] = users as [Page, Page]
    await expect.poll(async () => (await department.channel()).canary).toBeNull()
    await first.goto(`${url}/m/platform/areas`)
    await heading(first, '区划')
    await go(second, '诉求')
    await heading(second, '民情诉求')
    await goToPlaces(second)
    await heading(second, '区划')
  })

  it('that fails sends whoever wants it back to the live version for as long as it is given', async () => {
    await department.canary(throwingToo.version, { areas: ['140226'] })
    const page = await browser.open('desktop')
    await signIn(page, url, 'communityWorker')
    await page.goto(`${url}/m/platform/areas`)
    await trouble(page).getByRole('button', { name: `用上一个版本（${before.slice(0, 8)}）` }).click()
    await heading(page, '区划')
    await department.live(renamed.version)
    await comeBack(page)
    await heading(page, '区划一览')
    expect(await trouble(page).count()).toBe(0)
  })
})

describe('a preview link', () => {
  it('shows a version in its tab alone, under a banner, until it is left', async () => {
    const page = await browser.open('desktop')
    await signIn(page, url, 'communityWorker')
    const link = new URL(department.preview(renamed.version, new Date(Date.now() + 3_600_000)))
    await page.goto(`${url}/m/platform/areas${link.search}`)
    await heading(page, '区划一览')
    expect(page.url()).toBe(`${url}/m/platform/areas`)
    await page.getByText('预览：系统').waitFor()
    const other = await page.context().newPage()
    await other.goto(`${url}/m/platform/areas`)
    await heading(other, '区划')
    await page.getByRole('button', { name: '退出预览' }).click()
    await heading(page, '区划')
    expect(await page.getByText('预览：系统').count()).toBe(0)
  })

  it.each([
    ['has ended', () => department.preview(renamed.version, new Date(Date.now() - 60_000), new Date(Date.now() - 3_600_000))],
    ['was made up', () => `${url}/?preview=${Buffer.from('{"body":"{}","key":"0123456789abcdef","signature":"AA=="}').toString('base64url')}`],
  ])('that %s says so and shows what is live', async (_what, link) => {
    const page = await browser.open('desktop')
    await signIn(page, url, 'communityWorker')
    await page.goto(`${url}/m/platform/areas${new URL(link()).search}`)
    await page.getByText('现在看到的是正式版本').waitFor()
    await heading(page, '区划')
    await page.getByRole('button', { name: '知道了' }).click()
    expect(await page.getByText('现在看到的是正式版本').count()).toBe(0)
  })
})

describe('what somebody planted in the browser’s storage', () => {
  it('changes nothing of what is loaded', async () => {
    const page = await browser.open('desktop')
    const manifest = `${url}/modules/platform/${throwing.version}/mf-manifest.json`
    await page.addInitScript((entry) => {
      for (const key of ['__MF_DEVTOOLS__', 'mf_overrides', 'FEDERATION_OVERRIDES', 'vmok-overrides', 'wuxin.pinned', 'wuxin.preview', 'wuxin.registry', 'FEDERATION_DEBUG'])
        localStorage.setItem(key, JSON.stringify({ platform: entry, overrides: { platform: entry } }))
    }, manifest)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    await signIn(page, url, 'communityWorker')
    await page.goto(`${url}/m/platform/areas`)
    await heading(page, '区划')
    const versions = asked.flatMap((path) => /^\/modules\/platform\/([0-9a-f]+)\//.exec(path)?.[1] ?? [])
    expect([...new Set(versions)]).toEqual([before])
  })
})
