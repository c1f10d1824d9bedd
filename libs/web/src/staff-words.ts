import type { LoadWords } from './i18n.ts'
import zhCN from './locales/zh-CN.json' with { type: 'json' }
import staffZhCN from './locales/staff/zh-CN.json' with { type: 'json' }

/** The kit's texts with those for staff, which a resident's phone does without; hosts for staff start with `{ web: staffWords }`. */
export const staffWords: LoadWords = {
  'zh-CN': () => Promise.resolve({ default: { ...zhCN, ...staffZhCN } }),
  'en-US': async () => {
    const [everybody, staff] = await Promise.all([import('./locales/en-US.json'), import('./locales/staff/en-US.json')])
    return { default: { ...everybody.default, ...staff.default } }
  },
}
