import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parts, type Part } from '@wuxin/platform/release.schema'
import { say } from '../setup/progress.mjs'
import { root } from '../setup/run.mjs'
import { Refusal } from './refusal.ts'

const apps = join(root, 'apps')
const partsOf = (module: string): Part[] => parts.filter((part) => existsSync(join(apps, module, part, 'package.json')))

/**
 * The parts to publish, the service first: pages may need what it newly offers. Throws `Refusal` where the workspace has no
 * such module, or not that part of it.
 */
export function partsToPublish(module: string, wanted: readonly Part[]): Part[] {
  const there = partsOf(module)
  if (there.length === 0) {
    const modules = readdirSync(apps).filter((name) => partsOf(name).length > 0).join(say('、', ', '))
    throw new Refusal(say(`没有模块 ${module}。现有：${modules}。`, `There is no module ${module}. There are: ${modules}.`))
  }
  const lacking = wanted.find((part) => !there.includes(part))
  if (lacking) throw new Refusal(say(`${module} 没有${lacking === 'web' ? '网页' : '服务'}。`, `${module} has no ${lacking}.`))
  return (['service', 'web'] as const).filter((part) => (wanted.length > 0 ? wanted : there).includes(part))
}
