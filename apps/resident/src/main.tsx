import '@wuxin/web/resident.css'
import { askForPlace, loadModule, startFederation } from '@wuxin/web/federation'
import { startTexts } from '@wuxin/web/i18n'
import { startLook } from '@wuxin/web/look'
import { takePreview } from '@wuxin/web/preview'
import { knownPlace } from '@wuxin/web/resident/known-place'
import { startTextSize } from '@wuxin/web/resident/text-size'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import zhCN from './locales/zh-CN.json'

takePreview()
askForPlace(knownPlace)
const [, , module] = location.pathname.split('/')
void (module ? loadModule(module) : startFederation()).catch(() => undefined) // begun early; the page shows how it ends
await startTexts({ resident: { 'zh-CN': () => Promise.resolve({ default: zhCN }), 'en-US': () => import('./locales/en-US.json') } })
startLook()
startTextSize()
createRoot(document.getElementById('root') as HTMLElement).render(<App />) // index.html has it
