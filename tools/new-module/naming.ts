import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { moduleId } from '@wuxin/platform/registry.schema'
import { say } from '../setup/progress.mjs'

/** What a new module is called. */
export interface ModuleNames {
  /** The name of its folder, its schema and its part of every address. */
  id: string
  /** As the menu says it, in Chinese and in English. */
  title: string
  titleEn: string
}

/** Names of packages, schemas and addresses that are taken by something else than a module. */
const reserved = ['platform', 'shell', 'resident', 'gateway', 'web', 'service', 'events', 'tools', 'public', 'wuxin', 'blank', 'keys']
/** `@wuxin/<id>-web` and `@wuxin/<id>-service` are the packages of a module `<id>`. */
const ending = /-(web|service)$/
/** What goes into sources and texts between quotes. */
const title = /^[\p{L}\p{N}][\p{L}\p{N} ·&,()（）-]{0,29}$/u

/** Why a module cannot be made; said in plain words. */
export class Refusal extends Error {}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** `night-market` as `NightMarket`. */
export const pascal = (id: string): string => id.split('-').map(capital).join('')
/** `night-market` as `nightMarket`. */
export const camel = (id: string): string => pascal(id).replace(/^./, (first) => first.toLowerCase())

/** Reads the names that a person gave. Titles are the id where none is given. Throws a Refusal. */
export function readNames(root: string, given: { id?: string; title?: string; titleEn?: string }): ModuleNames {
  const { id = '', title: zh = id, titleEn = capital(id.replaceAll('-', ' ')) } = given
  if (!moduleId.safeParse(id).success || /--|-$/.test(id)) throw new Refusal(say(`模块标识为 2 到 31 个小写字母、数字或单个连字符，以字母开头：“${id}” 不行`, `an id is 2 to 31 lower-case letters, digits and single hyphens, a letter first: "${id}" is none`))
  if (reserved.includes(id) || ending.test(id) || id.startsWith('pg-')) throw new Refusal(say(`${id} 是套件自己用的名称`, `${id} is a name of the suite's own`))
  for (const folder of [`apps/${id}`, `libs/${id}`]) if (existsSync(join(root, folder))) throw new Refusal(say(`${folder} 已经存在`, `${folder} is there already`))
  for (const each of [zh, titleEn]) if (!title.test(each)) throw new Refusal(say(`名称最多 30 个字，不含引号：“${each}” 不行`, `a title is up to 30 letters, digits and spaces, without quotes: "${each}" is none`))
  return { id, title: zh, titleEn }
}
