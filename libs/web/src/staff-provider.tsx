import { QueryClientProvider } from '@tanstack/react-query'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import type { ReactNode } from 'react'
import { Announcements } from './announce.tsx'
import { useLanguage } from './i18n.ts'
import { useLook } from './look.ts'
import { queryClient } from './query-client.ts'
import { themeOf } from './theme.ts'

/** What every page for staff stands in: theme, language of the components, cache of answers. */
export function StaffProvider({ children }: { children: ReactNode }) {
  const locale = useLanguage() === 'zh-CN' ? zhCN : enUS
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider theme={themeOf(useLook())} locale={locale} button={{ autoInsertSpace: false }}>
        {children}
        <Announcements />
      </ConfigProvider>
    </QueryClientProvider>
  )
}
