import '@wuxin/web/resident.css'
import { askForPlace, startFederation } from '@wuxin/web/federation'
import { startTexts } from '@wuxin/web/i18n'
import { startLook } from '@wuxin/web/look'
import { takePreview } from '@wuxin/web/preview'
import { knownPlace } from '@wuxin/web/resident/known-place'
import { startTextSize } from '@wuxin/web/resident/text-size'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import zhCN from './locales/zh-CN.json'
import { loadPage } from './module.page.tsx'

/** Milliseconds that the first drawing waits for the page: it comes with the rest mostly, and drawing twice costs a slow phone half a second. */
const patience = 300

takePreview()
askForPlace(knownPlace)
const [, , module, ...path] = location.pathname.split('/')
const loaded = (module ? loadPage(module, path.join('/')) : startFederation()).catch(() => undefined) // begun early; the page shows how it ends
await startTexts({ resident: { 'zh-CN': () => Promise.resolve({ default: zhCN }), 'en-US': () => import('./locales/en-US.json') } })
startLook()
startTextSize()
await Promise.race([loaded, new Promise((passed) => setTimeout(passed, patience))])
createRoot(document.getElementById('root') as HTMLElement).render(<App />) // index.html has it
