import { performance } from 'node:perf_hooks'
import { readPublishOrder, type PublishOrder } from './publish/arguments.ts'
import { buildWeb, webRelease } from './publish/build-web.ts'
import { channelAt, countyFor, isGiven, turnChannel } from './publish/channel.ts'
import { openSigner, type Signer } from './publish/key.ts'
import { partsToPublish } from './publish/parts.ts'
import { previewLink } from './publish/preview-link.ts'
import { clock } from './publish/reasons.ts'
import { told } from './publish/refusal.ts'
import { registryAt, type Registry } from './publish/registry-client.ts'
import { announce, serviceRelease, upload, type Announced, type Release } from './publish/release.ts'
import { print, say, step } from './setup/progress.mjs'

const partName = { web: say('网页', 'pages'), service: say('服务', 'service') }
const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`

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
  print(say(`完成，共 ${seconds(began)} 秒。`, `Done in ${seconds(began)} s.`))
})

async function made(module: string, part: Release['part']): Promise<Release> {
  if (part === 'service') return serviceRelease(module)
  await buildWeb(module)
  return webRelease(module)
}

async function publish(registry: Registry, signer: Signer, release: Release): Promise<void> {
  const { version, part } = release
  const announced = await step(say(`核对 ${version} 的签名与契约`, `Checking signature and contract of ${version}`), () => announce(registry, signer, release))
  if (announced.isKnown) return print(say(`    ${partName[part]}没有变化：这一版早已发布。`, `    The ${partName[part]} did not change: this version was published before.`))
  const name = part === 'service' ? say('登记版本', 'Entering the version') : say(`上传 ${announced.missing.length} 份内容（${sizeOf(release, announced)}）`, `Sending ${announced.missing.length} contents (${sizeOf(release, announced)})`)
  await step(name, () => upload(registry, signer, release, announced, shownOf(announced.missing.length)))
}

const sizeOf = ({ contents }: Release, { missing }: Announced) => kilobytes(missing.reduce((sum, hash) => sum + (contents.get(hash)?.byteLength ?? 0), 0))

/** Says each quarter of the way on the line of the step that runs. */
const shownOf = (total: number) => (sent: number) => {
  const quarter = Math.floor((4 * sent) / total)
  if (quarter > Math.floor((4 * (sent - 1)) / total)) process.stdout.write(` ${quarter * 25}%`)
}

interface Given {
  release: Release
  county: string
  order: PublishOrder
}

/** Gives the version to whom it was asked for. */
async function give(registry: Registry, signer: Signer, { release: { module, part, version }, county, order }: Given): Promise<void> {
  const { channel, audience, hours, reason, to } = order
  if (channel === 'none') return print(say('    已发布，尚未对任何人生效。', '    Published; nobody is given it yet.'))
  if (channel === 'preview') {
    const at = new Date()
    const until = new Date(at.getTime() + hours * 3_600_000)
    print(say(`    预览链接，${clock(until)} 前有效：`, `    A link to see it, until ${clock(until)}:`))
    return print(previewLink(signer, { to, module, version, at, until }))
  }
  const place = { module, part, county }
  const shown = await channelAt(registry, place)
  if (isGiven(shown, version, audience)) print(say(`    ${partName[part]}已是这一版，无须改动。`, `    The ${partName[part]} of this version are given so already.`))
  else {
    const turn = audience ? ({ action: 'canary', version, audience, reason } as const) : ({ action: 'live', version, reason } as const)
    await step(audience ? say('开始灰度', 'Starting the canary') : say(`${partName[part]}生效`, `Making the ${partName[part]} live`), () => turnChannel(registry, signer, place, shown, turn))
  }
  if (shown?.isOff) print(say('    此模块现已停用，启用后才会显示。', '    The module is switched off; it is shown once it is switched on.'))
}

function seconds(began: number): string {
  return ((performance.now() - began) / 1000).toFixed(1)
}
