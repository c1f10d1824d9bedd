import { say, step, print } from '../setup/progress.mjs'
import { readRollbackOrder } from './arguments.ts'
import { channelAt, countyFor, turnChannel } from './channel.ts'
import { handedOver } from './handed-over.ts'
import { openSigner } from './key.ts'
import { told } from './refusal.ts'
import { registryAt } from './registry-client.ts'

await told(async () => {
  const order = readRollbackOrder(process.argv.slice(2))
  const { module, part, to, reason } = order
  const signer = openSigner(order)
  const registry = registryAt(to)
  await step(say(`退回 ${module} 的${part === 'web' ? '网页' : '服务'}`, `Taking the ${part} of ${module} back`), async (remark) => {
    const place = { module, part, county: part === 'service' ? '' : await countyFor(registry, signer, order) }
    const shown = await channelAt(registry, place)
    await turnChannel(registry, signer, place, shown, { action: 'back', reason })
    remark(`${shown?.version} → ${shown?.previous}`)
  })
  print(part === 'web' ? say('    用户下一次进入该模块时即是这一版。', '    Users are given it the next time they enter the module.') : handedOver(module))
})
