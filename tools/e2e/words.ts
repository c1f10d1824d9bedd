import enShell from '../../apps/shell/src/locales/en-US.json' with { type: 'json' }
import zhShell from '../../apps/shell/src/locales/zh-CN.json' with { type: 'json' }
import enPatrols from '../../apps/patrols/web/src/locales/en-US.json' with { type: 'json' }
import zhPatrols from '../../apps/patrols/web/src/locales/zh-CN.json' with { type: 'json' }
import enStaff from '../../apps/volunteers/web/src/locales/en-US.json' with { type: 'json' }
import enResident from '../../apps/volunteers/web/src/locales/resident/en-US.json' with { type: 'json' }
import zhResident from '../../apps/volunteers/web/src/locales/resident/zh-CN.json' with { type: 'json' }
import zhStaff from '../../apps/volunteers/web/src/locales/zh-CN.json' with { type: 'json' }
import enWeb from '../../libs/web/src/locales/en-US.json' with { type: 'json' }
import enKit from '../../libs/web/src/locales/staff/en-US.json' with { type: 'json' }
import zhKit from '../../libs/web/src/locales/staff/zh-CN.json' with { type: 'json' }
import zhWeb from '../../libs/web/src/locales/zh-CN.json' with { type: 'json' }

/** The words of the screens in both languages, as they are shipped: a journey in either reads like the other. */
export const wordsIn = {
  'zh-CN': { shell: zhShell, staff: zhStaff, resident: zhResident, web: zhWeb, kit: zhKit },
  'en-US': { shell: enShell, staff: enStaff, resident: enResident, web: enWeb, kit: enKit },
} as const
export type Language = keyof typeof wordsIn
export type Words = (typeof wordsIn)['zh-CN'] | (typeof wordsIn)['en-US']

/** Those of the patrols. */
export const patrolWords = { 'zh-CN': zhPatrols, 'en-US': enPatrols } as const
