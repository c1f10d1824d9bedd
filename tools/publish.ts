import { performance } from 'node:perf_hooks'
import { readPublishOrder } from './publish/arguments.ts'
import { countyFor } from './publish/channel.ts'
import { openSigner } from './publish/key.ts'
import { partsToPublish } from './publish/parts.ts'
import { told } from './publish/refusal.ts'
import { registryAt } from './publish/registry-client.ts'
import { give, made, publish } from './publish/steps.ts'
import { print, say, step } from './setup/progress.mjs'

await told(async () => {
  const began = performance.now()
  const order = readPublishOrder(process.argv.slice(2))
  const { module, to } = order
  const parts = partsToPublish(module, order.parts)
  const signer = openSigner(order)
  const registry = registryAt(to)
  const county = await countyFor(registry, signer, order)
  const where = county || say('各县', 'every county')
  print(say(`发布 ${module} 到 ${to}（${where}，密钥 ${signer.fingerprint}）`, `Publishing ${module} to ${to} (${where}, key ${signer.fingerprint})`))
  for (const part of parts) {
    const release = await step(part === 'web' ? say('构建网页', 'Building the pages') : say('读取服务', 'Reading the service'), () => made(module, part))
    await publish(registry, signer, release)
    await give(registry, signer, { release, county, order })
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  print(say(`完成，共 ${seconds} 秒。`, `Done in ${seconds} s.`))
})
