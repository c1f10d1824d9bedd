import { print, say, step } from '../setup/progress.mjs'
import type { PublishOrder } from './arguments.ts'
import { buildWeb, webRelease } from './build-web.ts'
import { channelAt, isGiven, placeOf, turnChannel } from './channel.ts'
import type { Signer } from './key.ts'
import { previewLink } from './preview-link.ts'
import { handedOver } from './handed-over.ts'
import { clock } from './reasons.ts'
import type { Registry } from './registry-client.ts'
import { announce, serviceRelease, upload, type Announced, type Release } from './release.ts'

const partName = { web: say('网页', 'pages'), service: say('服务', 'service') }
const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KB`

/** Builds, or reads, what is to be published. Throws what `buildWeb` and `webRelease` throw. */
export async function made(module: string, part: Release['part']): Promise<Release> {
  if (part === 'service') return serviceRelease(module)
  await buildWeb(module)
  return webRelease(module)
}

/** Has the registry keep a release, unless it does already; whoever is at the terminal sees how it goes. Throws what the registry refuses with. */
export async function publish(registry: Registry, signer: Signer, release: Release): Promise<void> {
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

/** Gives the version to whom it was asked for. Throws what the registry refuses with. */
export async function give(registry: Registry, signer: Signer, { release: { module, part, version }, county, order }: Given): Promise<void> {
  const { channel, audience, hours, reason, to } = order
  if (channel === 'none') return print(say('    已发布，尚未对任何人生效。', '    Published; nobody is given it yet.'))
  if (channel === 'preview') {
    const at = new Date()
    const until = new Date(at.getTime() + hours * 3_600_000)
    print(say(`    预览链接，${clock(until)} 前有效：`, `    A link to see it, until ${clock(until)}:`))
    return print(previewLink(signer, { to, module, version, at, until }))
  }
  const place = placeOf(module, part, county)
  const shown = await channelAt(registry, place)
  if (isGiven(shown, version, audience)) print(say(`    ${partName[part]}已是这一版，无须改动。`, `    The ${partName[part]} of this version are given so already.`))
  else {
    const turn = audience ? ({ action: 'canary', version, audience, reason } as const) : ({ action: 'live', version, reason } as const)
    await step(audience ? say('开始灰度', 'Starting the canary') : say(`${partName[part]}生效${place.county ? '' : '（各县）'}`, `Making the ${partName[part]} live${place.county ? '' : ' in every county'}`), () => turnChannel(registry, signer, place, shown, turn))
  }
  if (part === 'service' && shown?.version !== version) print(handedOver(module))
  if (shown?.isOff) print(say('    此模块现已停用，启用后才会显示。', '    The module is switched off; it is shown once it is switched on.'))
}
