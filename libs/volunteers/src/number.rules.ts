/** What a record's number begins with: 心愿, 点单, 清单, 项目, 结对户, 告警, 专业服务, 服务之家. */
export const numberLetters = { wish: 'XY', order: 'DD', listing: 'QD', project: 'XM', household: 'JD', alarm: 'GJ', session: 'ZY', homeService: 'FW' } as const
/** The kinds of record that have a number. */
export type Numbered = keyof typeof numberLetters
