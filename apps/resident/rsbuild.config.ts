import { hostConfig } from '../../tools/federation/host.ts'

// Under 140 KB until a page for residents can be used: 119 here, 21 of the module (tools/federation/sizes.ts). Zod is none of it.
export default hostConfig({
  name: 'resident',
  base: '/r/',
  title: '请您反映',
  browsers: 'resident',
  budgets: [
    {
      page: "residents' page with a form",
      from: ['@tanstack/react-query', '@wuxin/web/api', '@wuxin/web/module', '@wuxin/web/photo-upload', '@wuxin/web/resident/use-resident-form', '@wuxin/web/resident/big-field'],
      kilobytes: 119,
    },
  ],
})
