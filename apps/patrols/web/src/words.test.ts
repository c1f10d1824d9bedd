import { hazardGrades, hazardKinds } from '@wuxin/patrols/hazard.schema'
import { placeKinds } from '@wuxin/patrols/place.rules'
import { describe, expect, it } from 'vitest'
import zhCN from './locales/zh-CN.json'

/** What a text of each group must exist for; both languages have the same keys, as the test of the face holds. */
const said: Record<string, readonly string[]> = {
  placeKinds,
  kinds: hazardKinds,
  grades: hazardGrades,
}

/** The texts at a path of keys with dots between them. */
const at = (path: string): object => path.split('.').reduce<object>((texts, key) => (texts as Record<string, object>)[key] ?? {}, zhCN) // texts and groups of texts

describe('the texts of the module', () => {
  it.each(Object.entries(said))('have a word for whatever %s can be', (path, codes) => {
    expect(codes.filter((code) => !Object.hasOwn(at(path), code))).toEqual([])
  })
})
