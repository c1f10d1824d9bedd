import { startFederation } from '@wuxin/web/federation'
import { startTexts } from '@wuxin/web/i18n'
import { startLook } from '@wuxin/web/look'
import { ModuleBoundary } from '@wuxin/web/module-boundary'
import { ModulePages } from '@wuxin/web/module-pages'
import { FixedSession } from '@wuxin/web/session'
import { StaffProvider } from '@wuxin/web/staff-provider'
import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Route, Routes } from 'react-router'

startTexts()
startLook()
await startFederation()
createRoot(document.getElementById('root')!).render(
  <StaffProvider><FixedSession caller={{id:'1',name:'x',userName:'x',kind:'staff',county:null,grants:[]}}>
    <BrowserRouter><Routes><Route path="/m/platform/*" element={<ModuleBoundary id="platform"><Suspense fallback="…"><ModulePages id="platform" loading="…" missing="missing" forbidden="no" /></Suspense></ModuleBoundary>} /></Routes></BrowserRouter>
  </FixedSession></StaffProvider>,
)
