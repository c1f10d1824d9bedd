import enPlatform from '../../apps/platform/web/src/locales/en-US.json' with { type: 'json' }
import zhPlatform from '../../apps/platform/web/src/locales/zh-CN.json' with { type: 'json' }
import { compoundNamed } from '../sample/places.ts'
import type { Opener, Width } from './browser.ts'
import { signIn } from './people.ts'
import type { Language } from './words.ts'

const words = { 'zh-CN': zhPlatform, 'en-US': enPlatform } as const
/** A text's own words, whatever it puts into them. */
const around = (text: string) => new RegExp(text.split(/\{\{\w+\}\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+'))

/**
 * A community worker draws the micro-grids of a compound: a corner that is dragged out of the compound is told by name and taken back, one that is moved by
 * the keyboard takes its neighbours along, and what is kept stands there when the page is opened again.
 */
export async function walkOutline({ open, url, width, language }: { open: Opener; url: string; width: Width; language: Language }): Promise<void> {
  const { outline } = words[language]
  const page = await open(width, { language })
  await signIn(page, url, 'communityWorker')
  const address = `${url}/m/platform/areas/${compoundNamed('云泰园小区')}/outline`
  await page.goto(`${address}?draw=${compoundNamed('云泰园小区')}001`)
  await page.getByText(outline.sound).waitFor()
  const corner = page.getByRole('button', { name: around(outline.corner) }).first()
  await corner.scrollIntoViewIfNeeded()
  const at = await corner.boundingBox()
  if (!at) throw new Error('a corner is on the map')
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2)
  await page.mouse.down()
  await page.mouse.move(at.x + at.width / 2 - 40, at.y + at.height / 2 + 15, { steps: 4 })
  await page.mouse.up()
  await page.getByText(outline.fault.outside, { exact: true }).first().waitFor()
  await page.getByRole('button', { name: outline.undo }).click()
  await page.getByText(outline.sound).waitFor()

  const shared = page.getByRole('button', { name: around(outline.corner) }).nth(2)
  await shared.focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.getByRole('button', { name: around(outline.keep_other) }).click()
  await page.getByText(around(outline.kept_other)).first().waitFor()
  await page.goto(address)
  await page.getByRole('img', { name: around(outline.map) }).waitFor()
  await page.getByText(outline.state.drawn, { exact: true }).first().waitFor()
}
