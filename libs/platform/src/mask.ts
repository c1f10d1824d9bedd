/**
 * Personal data as shown to those who do not need it in full (Personal Information Protection Law 个人信息保护法 第五十一条,
 * de-identification 去标识化): what is left lets a clerk address the person and check a caller, not find or ring them.
 */

const twoCharacterSurnames = new Set([
  '欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '长孙', '宇文', '司徒', '令狐', '夏侯', '端木', '独孤', '南宫', '呼延',
])

/** The surname stays, to say 王** or 欧阳*; a name in Latin letters keeps its first letter. */
export function maskName(name: string): string {
  const characters = [...name.trim()]
  const kept = twoCharacterSurnames.has(characters.slice(0, 2).join('')) && characters.length > 2 ? 2 : 1
  return characters.slice(0, kept).join('') + '*'.repeat(Math.max(characters.length - kept, 1))
}

/** The first three and last four digits stay (138****5678); a landline keeps its last four. */
export function maskPhone(phone: string): string {
  if (/^1\d{10}$/.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`
  return '*'.repeat(Math.max(phone.length - 4, 4)) + (phone.length > 7 ? phone.slice(-4) : '')
}

/** Province digits and the last four characters stay, with which an office checks a caller. */
export function maskIdentityNumber(number: string): string {
  if (number.length !== 18) return '*'.repeat(number.length)
  return `${number.slice(0, 2)}${'*'.repeat(12)}${number.slice(-4)}`
}

/** The place stays down to the building, which dispatch needs; entrance, floor and door go. */
export function maskAddress(address: string): string {
  const building = /^.*?(?:\d+|[一二三四五六七八九十]+|[A-Za-z])(?:号楼|号院|栋|幢|座|楼)/.exec(address)?.[0]
  if (building !== undefined) return building.length < address.length ? `${building}***` : address
  return address.replace(/\d.*$/, '***')
}

/** Free words with the mobile and identity numbers in them masked, for pages that are published. */
export function maskWords(words: string): string {
  return words
    .replace(/(?<!\d)\d{17}[\dXx](?!\d)/g, maskIdentityNumber)
    .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskPhone)
}
