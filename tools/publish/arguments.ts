import { parseArgs } from 'node:util'
import { areaCode } from '@wuxin/platform/area'
import { moduleId } from '@wuxin/platform/registry.schema'
import { canaryAudience, parts, type CanaryAudience, type Part } from '@wuxin/platform/release.schema'
import { say } from '../setup/progress.mjs'
import { readSettings } from '../setup/settings.mjs'
import { Refusal } from './refusal.ts'

const channels = ['live', 'canary', 'preview', 'none'] as const

/** Which module is meant, where, and in whose name. */
export interface Target {
  module: string
  /** Origin of the suite. */
  to: string
  /** Null where the key says it. */
  county: string | null
  /** File of the private key; null for the one that is there. */
  key: string | null
  reason: string
}

/** What is to be published, and who is given it. */
export interface PublishOrder extends Target {
  /** Empty for all that the module has. */
  parts: Part[]
  channel: (typeof channels)[number]
  /** Whom a canary reaches. */
  audience: CanaryAudience | null
  /** For how long a preview link holds. */
  hours: number
}

const common = {
  to: { type: 'string' },
  county: { type: 'string' },
  key: { type: 'string' },
  reason: { type: 'string', default: '' },
} as const

const publishUsage = () => say('用法：', 'Usage: ') + `npm run publish -- <module> [--web] [--service] [--to URL] [--channel ${channels.join('|')}]
  [--share 20 | --areas 140226100,…] [--hours 8] [--county 140226] [--key file] [--reason text]`

const rollbackUsage = () => say('用法：', 'Usage: ') + `npm run rollback -- <module> [--part ${parts.join('|')}] [--to URL] [--county 140226] [--key file] [--reason text]`

/** Throws `Refusal` with what is wrong, ERR_PARSE_ARGS_* for an option that there is not. */
export function readPublishOrder(args: string[], env: NodeJS.ProcessEnv = process.env): PublishOrder {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      ...common,
      web: { type: 'boolean', default: false },
      service: { type: 'boolean', default: false },
      channel: { type: 'string', default: 'live' },
      share: { type: 'string' },
      areas: { type: 'string' },
      hours: { type: 'string', default: '8' },
    },
  })
  const channel = channels.find((each) => each === values.channel)
  if (!channel) throw new Refusal(publishUsage())
  const audience = channel === 'canary' ? audienceOf(values) : null
  if (channel !== 'canary' && (values.share ?? values.areas) !== undefined)
    throw new Refusal(say('--share 和 --areas 只用于 --channel canary。', '--share and --areas go with --channel canary.'))
  const isOfPages = channel === 'canary' || channel === 'preview'
  if (isOfPages && values.service)
    throw new Refusal(say('灰度和预览只用于网页；服务整体替换。', 'A canary or a preview is of pages; a service is replaced as a whole.'))
  const hours = Number(values.hours)
  if (!(hours > 0 && hours <= 7 * 24)) throw new Refusal(say('--hours 须在 0 到 168 之间。', '--hours is a number up to 168.'))
  const wanted = parts.filter((part) => values[part])
  return { ...targetOf(positionals, values, env, publishUsage), parts: isOfPages ? ['web'] : wanted, channel, audience, hours }
}

/** Throws `Refusal` with what is wrong, ERR_PARSE_ARGS_* for an option that there is not. */
export function readRollbackOrder(args: string[], env: NodeJS.ProcessEnv = process.env): Target & { part: Part } {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { ...common, part: { type: 'string', default: 'web' } } })
  const part = parts.find((each) => each === values.part)
  if (!part) throw new Refusal(rollbackUsage())
  return { ...targetOf(positionals, values, env, rollbackUsage), part }
}

const contractUsage = () => say('用法：', 'Usage: ') + 'npm run contract -- <module> [--to URL]'

/** Throws `Refusal` with what is wrong, ERR_PARSE_ARGS_* for an option that there is not. */
export function readContractOrder(args: string[], env: NodeJS.ProcessEnv = process.env): Pick<Target, 'module' | 'to'> {
  const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { to: common.to } })
  const { module, to } = targetOf(positionals, { ...values, reason: '' }, env, contractUsage)
  return { module, to }
}

interface Given {
  to?: string
  county?: string
  key?: string
  reason: string
}

function targetOf(positionals: string[], { to, county, key, reason }: Given, env: NodeJS.ProcessEnv, usage: () => string): Target {
  const [module, ...others] = positionals
  if (!module || others.length > 0 || !moduleId.safeParse(module).success) throw new Refusal(usage())
  if (county !== undefined && !areaCode.length(6).safeParse(county).success) throw new Refusal(say('--county 是六位县级代码，例如 140226。', '--county is the six digits of a county, such as 140226.'))
  if (reason.length > 200) throw new Refusal(say('--reason 最多 200 字。', '--reason has 200 characters at most.'))
  return { module, to: originOf(to ?? `http://127.0.0.1:${readSettings(env).port}`), county: county ?? null, key: key ?? null, reason }
}

function originOf(address: string): string {
  const { protocol, origin } = URL.parse(address) ?? {}
  if (!origin || !/^https?:$/.test(protocol ?? '')) throw new Refusal(say(`--to ${address} 不是地址，例如 http://127.0.0.1:8080。`, `--to ${address} is no address, such as http://127.0.0.1:8080.`))
  return origin
}

function audienceOf({ share, areas }: { share?: string; areas?: string }): CanaryAudience {
  const { data } = canaryAudience.safeParse(areas === undefined ? { share: Number(share) } : { areas: areas.split(',') })
  if (!data || (share !== undefined && areas !== undefined))
    throw new Refusal(say('灰度对象：--share 1 到 99（百分比），或 --areas 地区代码（逗号分隔）。', 'A canary reaches --share 1 to 99 percent of the users, or --areas, codes with commas between them.'))
  return data
}
