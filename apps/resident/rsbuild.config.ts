import { hostConfig } from '../../tools/federation/host.ts'

// Under 200 KB until a page for residents can be used: 168 here, 22 of the module (tools/federation/sizes.ts).
export default hostConfig({
  name: 'resident',
  base: '/r/',
  title: '请您反映',
  browsers: 'resident',
  budgets: [
    {
      page: "residents' page with a form",
      from: ['@wuxin/web/api', '@wuxin/web/module', '@wuxin/web/photo-upload', '@wuxin/web/resident/use-resident-form', '@wuxin/web/resident/big-field', '@tanstack/react-query'],
      kilobytes: 168,
    },
  ],
})
