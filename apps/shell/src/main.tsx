import '@wuxin/web/staff.css'
import { startFederation } from '@wuxin/web/federation'
import { startTexts } from '@wuxin/web/i18n'
import { startLook } from '@wuxin/web/look'
import { takePreview } from '@wuxin/web/preview'
import { staffWords } from '@wuxin/web/staff-words'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import zhCN from './locales/zh-CN.json'

takePreview()
void startFederation().catch(() => undefined) // begun early; the app shows how it ends
await startTexts({ web: staffWords, shell: { 'zh-CN': () => Promise.resolve({ default: zhCN }), 'en-US': () => import('./locales/en-US.json') } })
startLook()
createRoot(document.getElementById('root') as HTMLElement).render(<App />) // index.html has it
