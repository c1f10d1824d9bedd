import '@wuxin/web/resident.css'
import { startTexts } from '@wuxin/web/i18n'
import { startLook } from '@wuxin/web/look'
import { startTextSize } from '@wuxin/web/resident/text-size'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import zhCN from './locales/zh-CN.json'

await startTexts({ resident: { 'zh-CN': () => Promise.resolve({ default: zhCN }), 'en-US': () => import('./locales/en-US.json') } })
startLook()
startTextSize()
createRoot(document.getElementById('root') as HTMLElement).render(<App />) // index.html has it
