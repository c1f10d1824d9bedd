import { breaksInTurn } from './contract/check.ts'
import { readContractOrder } from './publish/arguments.ts'
import { breakLines } from './publish/break-lines.ts'
import { buildWeb, webRelease } from './publish/build-web.ts'
import { partsToPublish } from './publish/parts.ts'
import { Refusal, told } from './publish/refusal.ts'
import { registryAt } from './publish/registry-client.ts'
import { serviceRelease } from './publish/release.ts'
import { print, say, step } from './setup/progress.mjs'

async function pages(module: string) {
  await buildWeb(module)
  return webRelease(module)
}

/** `npm run contract -- <module> [--to URL]`: what publishing the module as it is would break there. Ends with 1 where something would. */
await told(async () => {
  const { module, to } = readContractOrder(process.argv.slice(2))
  const parts = partsToPublish(module, [])
  print(say(`核对 ${module} 与 ${to} 上的各个版本`, `Checking ${module} against what stands on ${to}`))
  const standing = await step(say('读取各版本的契约', 'Reading what they offer and need'), () => registryAt(to).contracts())
  const offered = []
  for (const part of parts)
    offered.push(await step(part === 'web' ? say('构建网页', 'Building the pages') : say('读取服务', 'Reading the service'), () => (part === 'web' ? pages(module) : serviceRelease(module))))
  const breaks = breaksInTurn(offered, standing)
  if (breaks.length > 0) throw new Refusal([say('发布后会影响：', 'Publishing it would break:'), ...breakLines(breaks)].join('\n  '))
  print(say(`没有影响（对照 ${standing.length} 个版本）。`, `Nothing breaks (${standing.length} versions were looked at).`))
})
