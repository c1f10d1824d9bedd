import '@wuxin/web/staff.css'
import { startFederation } from '@wuxin/web/federation'
import { startTexts } from '@wuxin/web/i18n'
import { startLook } from '@wuxin/web/look'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import enUS from './locales/en-US.json'
import zhCN from './locales/zh-CN.json'

startTexts({ shell: { 'zh-CN': zhCN, 'en-US': enUS } })
startLook()
void startFederation().catch(() => undefined) // begun early; the app shows how it ends
createRoot(document.getElementById('root') as HTMLElement).render(<App />) // index.html has it
