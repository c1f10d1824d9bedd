import { hostConfig } from '../../tools/federation/host.ts'

// 285 KB for the shell and the first list page, of which 30 are the module's (tools/federation/sizes.ts).
export default hostConfig({
  name: 'shell',
  base: '/',
  title: '五心',
  browsers: 'staff',
  worker: 'src/worker.ts',
  budgets: [
    {
      page: 'shell with a list page',
      from: ['zod', '@tanstack/react-query', '@wuxin/web/list-page', '@wuxin/web/module', '@wuxin/web/api', '@wuxin/web/clock-badge', '@wuxin/web/state-tag', '@wuxin/web/module-context', '@wuxin/web/place'],
      kilobytes: 256,
    },
  ],
})
