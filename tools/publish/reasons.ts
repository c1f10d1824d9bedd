import type { ContractBreak } from '@wuxin/platform/contract.schema'
import { DomainError } from '@wuxin/platform/error'
import type { TurnAction } from '@wuxin/platform/release.schema'
import { say } from '../setup/progress.mjs'
import { breakLines, wayOn } from './break-lines.ts'

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`
const list = (paths: string[]) => paths.slice(0, 5).join(say('、', ', ')) + (paths.length > 5 ? ' …' : '')

/** What each step on a channel is called. */
const steps: Readonly<Record<TurnAction | 'failed', readonly [chinese: string, english: string]>> = {
  live: ['生效', 'made live'],
  canary: ['灰度', 'began a canary'],
  stop: ['停止灰度', 'stopped the canary'],
  back: ['退回', 'rolled back'],
  settle: ['确认好用', 'called it good'],
  follow: ['改用统一版本', 'followed what is common'],
  off: ['停用', 'switched off'],
  on: ['启用', 'switched on'],
  failed: ['灰度自动停止', 'canary stopped by itself'],
}

/** Who turned a channel first, when and how; somebody, to a suite that does not tell. */
function whoTurned({ by, at, action }: { by?: string; at?: string; action?: string }): string {
  const [chinese, english] = Object.entries(steps).find(([name]) => name === action)?.[1] ?? ['改动', 'turned']
  return by && at ? say(`${by}在 ${clock(at)} 先改动了这个模块（${chinese}）`, `${by} turned this module first (${english}, ${clock(at)})`) : say('有人刚刚先改动了这个模块', 'Somebody else turned this module first')
}

/** What each code of the registry means to whoever publishes, and what to do about it. */
const words: Record<string, (params: Record<string, any>) => string> = {
  SUITE_UNREACHABLE: ({ to }) => say(`连不上 ${to}。套件在运行吗？再次发布会接着做。`, `${to} cannot be reached. Does the suite run there? Publishing again goes on from here.`),
  SUITE_SILENT: ({ to, seconds }) => say(`${to} 在 ${seconds} 秒内没有应答。再次发布会接着做。`, `${to} gave no answer within ${seconds} s. Publishing again goes on from here.`),
  SUITE_STRANGE: ({ to }) => say(`${to} 的应答不是套件的应答：请检查 --to，以及套件的版本。`, `What answers at ${to} is no suite, or another edition of it: check --to.`),
  UNAVAILABLE: () => say('套件的平台服务暂时没有应答。稍后再次发布会接着做。', 'The suite’s platform service does not answer just now. Publishing again goes on from here.'),
  FAULT: () => say('套件出错，见其日志。再次发布会接着做。', 'The suite failed; its log says why. Publishing again goes on from here.'),
  TOO_MANY: ({ until }) => say(`此地址的请求太多，${clock(until)} 之后再试。`, `Too many requests from this address; try again after ${clock(until)}.`),
  INVALID_INPUT: ({ fields }) => say(`套件不接受这些内容：${list(fields ?? [])}。`, `The suite does not take this: ${list(fields ?? [])}.`),
  NOT_FOUND: ({ module }) =>
    module
      ? say(`${module} 在那里还没有生效的版本。`, `Nothing of ${module} is live there yet.`)
      : say('这次发布已被收回，请再次发布。', 'This release is gone; publish again.'),

  KEY_UNKNOWN: ({ key }) => say(
    `那里没有登记密钥 ${key}。请县管理员在“模块”页登记其公钥，或用 --key 选择另一把。`,
    `The key ${key} is not enrolled there. Ask the county’s administrator to enrol its public half on the modules page, or choose another one with --key.`),
  KEY_REVOKED: ({ key }) => say(`密钥 ${key} 已被吊销。`, `The key ${key} was revoked.`),
  KEY_FOREIGN: ({ module, county }) =>
    county
      ? say(`这把密钥不能在 ${county} 发布 ${module}。`, `This key does not sign for ${module} in ${county}.`)
      : say(`这把密钥不能发布 ${module}。`, `This key does not sign for ${module}.`),
  KEY_UNREADABLE: ({ reason }) =>
    reason === 'private' ? say('这是私钥，请用公钥。', 'This is a private key; use its public half.') : say('这不是 Ed25519 密钥。', 'This is no Ed25519 key.'),
  SIGNATURE_WRONG: ({ key }) => say(`签名与登记的公钥（${key}）不符。`, `The signature does not fit the public key that is enrolled (${key}).`),
  DOCUMENT_OLD: ({ at }) => say(
    `本机时间（${clock(at)}）与套件相差超过十分钟，请校准。`,
    `This machine’s clock (${clock(at)}) and the suite’s are more than ten minutes apart; set it right.`),

  VERSION_CONFLICT: ({ version, canary, ...turn }) => say(
    `${whoTurned(turn)}${version ? `：现在生效的是 ${version}${canary ? `，灰度中的是 ${canary}` : ''}` : ''}。为什么，见“模块”页；确认后再次运行即可。`,
    `${whoTurned(turn)}${version ? `: ${version} is live now${canary ? `, ${canary} is its canary` : ''}` : ''}. The modules page says why; run this again if it is still right.`),
  VERSION_TAKEN: ({ version }) => say(`版本 ${version} 已存在，而内容不同。`, `The version ${version} exists with other content.`),
  VERSION_WRONG: ({ version, made }) => say(`所列文件组成的版本是 ${made}，而不是 ${version}。`, `The files make the version ${made}, not ${version}.`),
  VERSION_UNKNOWN: ({ module, version }) => say(`那里没有 ${module} 的版本 ${version}。`, `There is no version ${version} of ${module} there.`),
  CANARY_IS_LIVE: ({ version }) => say(`版本 ${version} 已对所有人生效，不能再作灰度。`, `Everybody has the version ${version} already; it cannot be a canary.`),
  NOTHING_OWN: ({ module }) => say(`本县没有单独决定 ${module}，用的就是统一版本。`, `The county has not decided for itself about ${module}: it follows the common version.`),
  NOTHING_COMMON: ({ module }) => say(`${module} 还没有统一版本。`, `There is no common version of ${module}.`),
  NO_CANARY: () => say('没有进行中的灰度。', 'No canary is running.'),
  NO_WAY_BACK: ({ version }) => say(
    `${version} 之前没有可退回的版本。要撤下，请管理员在“模块”页停用。`,
    `There is no last good version before ${version}. To take the module away, the county’s administrator switches it off on the modules page.`),
  SERVICE_SHARED: ({ module }) => say(`${module} 的服务为各县共用，不能只对部分人更换。`, `The service of ${module} works for every county; it is replaced for all.`),
  MODULE_NEEDED: ({ module }) => say(`${module} 不能停用：登录要用它。`, `${module} cannot be switched off: everybody signs in by it.`),
  MODULE_UNKNOWN: ({ module }) => say(`没有模块 ${module}。`, `There is no module ${module}.`),
  PREVIEW_OVER: () => say('预览链接已失效。', 'The preview link has ended.'),

  BUILD_MISSING: () => say('没有构建结果（dist）。', 'There is no build (dist).'),
  BUILD_LINK: ({ path }) => say(`${path} 是链接，不是文件。`, `${path} is a link, not a file.`),
  BUILD_PATH: ({ path }) => say(`文件名 ${path} 不能用作地址。`, `The file name ${path} cannot be part of an address.`),
  BUILD_TWIN: ({ path }) => say(`${path} 解压后与原文件不同。`, `${path} unpacks to something else than its original.`),
  MANIFEST_MISSING: ({ path }) => say(`构建结果缺少 ${path}。`, `The build has no ${path}.`),
  MANIFEST_BROKEN: ({ path }) => say(`构建结果的 ${path} 不完整。`, `${path} of the build is not whole.`),
  MANIFEST_FOREIGN: ({ module }) => say(`这是 ${module} 的构建结果，不是这个模块的。`, `The build is of ${module}, not of this module.`),
  CONTRACT_MISSING: ({ path }) => say(`构建结果缺少 ${path}，请重新构建。`, `The build has no ${path}; build it anew.`),
  CONTRACT_UNREADABLE: ({ fields }) => say(
    `契约不完整，或与文件中的不一致${fields ? `：${list(fields)}` : ''}。`,
    `The contract is not whole, or not the one in the files${fields ? `: ${list(fields)}` : ''}.`),
  CONTRACT_BROKEN: ({ breaks }: { breaks?: ContractBreak[] }) =>
    [say('没有改动：这会使以下各处出错。', 'Nothing was changed: this would break'), ...breakLines(breaks ?? []).map((line) => `  · ${line}`), ...wayOn(breaks ?? [])].join('\n'),

  FILE_TWICE: ({ path }) => say(`${path} 列了两次。`, `${path} is listed twice.`),
  FILE_EXTRA: ({ path, hash }) => say(`${path ?? hash} 不在清单内。`, `${path ?? hash} is not part of the release.`),
  FILE_CHANGED: ({ path }) => say(`${path} 的内容与签名时不同。`, `${path} is not what was signed.`),
  FILE_MISSING: ({ paths }) => say(`还缺少 ${list(paths)}。再次发布会接着做。`, `Still missing: ${list(paths)}. Publishing again goes on from here.`),
  TOO_LARGE: ({ limit }) => say(`太大：最多 ${megabytes(limit)}。`, `Too large: ${megabytes(limit)} at most.`),
}

/** An instant as whoever publishes reads it, in Asia/Shanghai. */
export const clock = (at: string | Date): string => new Date(at).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16)

/** Plain words for what the registry refused; its bare code where there are none, undefined for other errors. */
export function reasonOf(error: unknown): string | undefined {
  if (!(error instanceof DomainError)) return undefined
  return words[error.code]?.(error.params) ?? `${error.code} ${JSON.stringify(error.params)}`
}
