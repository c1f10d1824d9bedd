import { maskAddress, maskIdentityNumber, maskName, maskPhone } from './mask.ts'
import { withoutUnseen } from './unseen.rules.ts'

/** What is personal in words that are published: 姓名, 电话, 身份证号, 门牌, 车牌, 微信号和QQ号. */
export const removalKinds = ['name', 'phone', 'identity_number', 'address', 'plate', 'account'] as const
export type RemovalKind = (typeof removalKinds)[number]

/** One thing that publication takes out of words: what it is, as it stands, and what residents read instead. */
export interface Removal {
  kind: RemovalKind
  shown: string
  instead: string
}

/** What people put between the digits of a number that they write out. */
const gap = '[\\s\\-.·]?'
const identityNumber = new RegExp(`(?<!\\d)\\d(?:${gap}\\d){16}${gap}[\\dXx](?!\\d)`, 'g')
const phone = new RegExp(`(?<!\\d)(?:1${gap}[3-9](?:${gap}\\d){9}|0\\d{2,3}[\\s-]?\\d{7,8})(?!\\d)`, 'g')
/** Digits as people say them (幺三七零零九九零零三三); `digit` takes them beside the usual ones. */
const spoken: Readonly<Record<string, string>> = {
  零: '0', 〇: '0', 洞: '0', 幺: '1', 一: '1', 壹: '1', 二: '2', 两: '2', 贰: '2', 三: '3', 叁: '3', 四: '4', 肆: '4', 五: '5', 伍: '5', 六: '6', 陆: '6', 七: '7', 柒: '7', 拐: '7', 八: '8', 捌: '8', 九: '9', 玖: '9', 勾: '9',
}
const digit = `[\\d${Object.keys(spoken).join('')}]`
const spokenGap = '[\\s\\-.·，,、]?'
const spokenPhone = new RegExp(`(?<!${digit})[1幺一壹](?:${spokenGap}${digit}){10}(?!${digit})`, 'g')
/** What follows the name of a messenger, also in its usual disguises. */
const account = /(?<=(?:微信|薇信|威信|[Vv][Xx]|[Ww][Xx]|[Ww]e[Cc]hat|QQ|qq|加我?[Vv])(?:号|帐号|账号|ID|id)?\s*(?:是|为|[:：])?\s*)(?:[A-Za-z][-\w]{5,19}|\d{5,11})(?![-\w])/g
/** Province, office and the five or six signs of a car (GA 36); the first two stay. */
const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•\s]?[A-HJ-NP-Z\d]{4,5}[A-HJ-NP-Z\d挂学警]/g

const count = '(?:\\d+|[一二三四五六七八九十]+)'
const building = `${count}(?:号楼|栋|幢|座|楼)`
const entrance = `${count}\\s*单元`
const room = `(?:\\d{3,4}|[一二三四五六七八九十]+层[东西南北中左右]\\S?[户室门手间])\\s*(?:室|号|户)?`
/** A door: building and entrance or room, an entrance with its room, or the three as 3-2-502. The building alone stays, which the matter is about. */
const door = new RegExp(`${building}(?:\\s*${entrance})?\\s*-?${room}|${building}\\s*${entrance}|${entrance}\\s*-?${room}|(?<![\\d-])\\d{1,2}-\\d{1,2}-\\d{3,4}(?![\\d-])`, 'g')

const digitsOf = (found: string): string => [...found].map((sign) => spoken[sign] ?? sign).join('').replace(/[^\dXx]/g, '')
/** Without what nobody sees, and digits and letters of full width, as phones type them, in their usual form. */
const usual = (words: string): string => withoutUnseen(words).replace(/[０-９Ａ-Ｚａ-ｚ]/g, (sign) => sign.normalize('NFKC'))
/** A name or number, also where somebody put spaces or strokes between its characters. */
const spelled = (name: string): RegExp => new RegExp([...name].map((sign) => sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[\\s\\-.·]*'), 'g')

/**
 * Words as residents may read them (个人信息保护法第二十五条): identity numbers, phone numbers, doors, number plates, accounts of messengers, and
 * what stands in `names`, longest first, so that 王小明 goes before 王小. Digits of full width are read as the usual ones, those spelled
 * out as they are said, and signs that nobody sees not at all.
 */
export function redact(words: string, names: readonly string[]): { words: string; removed: Removal[] } {
  const removed: Removal[] = []
  const take = (kind: Removal['kind'], mask: (found: string) => string) => (found: string) => {
    const instead = mask(found)
    if (instead !== found) removed.push({ kind, shown: found, instead })
    return instead
  }
  const named = [...new Set(names.filter((name) => [...name].length > 1))].sort((a, b) => b.length - a.length)
  const withoutNumbers = usual(words)
    .replace(identityNumber, take('identity_number', (found) => maskIdentityNumber(digitsOf(found))))
    .replace(phone, take('phone', (found) => maskPhone(digitsOf(found))))
    .replace(spokenPhone, take('phone', (found) => (/^1[3-9]/.test(digitsOf(found)) ? maskPhone(digitsOf(found)) : found)))
    .replace(account, take('account', (found) => `${found.slice(0, 1)}*****`))
    .replace(door, take('address', maskAddress))
    .replace(plate, take('plate', (found) => `${found.slice(0, 2)}*****`))
  return { words: named.reduce((text, name) => text.replace(spelled(name), /^\d+$/.test(name) ? take('phone', () => maskPhone(name)) : take('name', () => maskName(name))), withoutNumbers), removed }
}
