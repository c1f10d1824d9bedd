import { describe, expect, it } from 'vitest'
import { longFiles, strayFiles } from './file-names.ts'

describe('the file-name check', () => {
  it('knows every file of the style table', () => {
    const table = [
      'libs/feedback/src/case.schema.ts',
      'libs/feedback/src/case.rules.ts',
      'apps/feedback/service/src/case.entity.ts',
      'apps/feedback/service/src/case.router.ts',
      'apps/feedback/service/src/case.queries.ts',
      'apps/feedback/service/src/case.events.ts',
      'apps/feedback/service/src/service.ts',
      'apps/feedback/service/src/main.ts',
      'apps/feedback/service/src/case.test.ts',
      'apps/feedback/service/src/migrations/202511221700-create.migration.ts',
      'apps/feedback/web/src/module.tsx',
      'apps/feedback/web/src/case-list.page.tsx',
      'apps/feedback/web/src/case.form.tsx',
      'apps/feedback/web/src/locales/zh-CN.json',
    ]
    expect(strayFiles(table)).toEqual([])
  })

  it('says where a stray file belongs', () => {
    expect(strayFiles(['apps/feedback/service/src/case.helper.ts'])).toEqual([{ path: 'apps/feedback/service/src/case.helper.ts', hint: expect.stringContaining('entity') }])
    expect(strayFiles(['libs/feedback/src/helpers.ts', 'apps/feedback/web/src/CaseList.tsx', 'libs/web/src/ListPage.tsx']).map((stray) => stray.path)).toHaveLength(3)
  })

  it('takes no name under which anything may stand, wherever it is', () => {
    const vague = ['tools/federation/common.ts', 'libs/web/src/shared.tsx', 'apps/feedback/service/src/utils.ts', 'libs/service/src/helpers.test.ts', 'apps/feedback/web/src/case/helper.ts']
    expect(strayFiles(vague)).toEqual(vague.map((path) => ({ path, hint: expect.stringContaining('say what it holds') })))
    expect(strayFiles(['libs/platform/src/limit.rules.ts', 'tools/federation/sharing.test.ts', 'apps/feedback/web/src/shared-look.tsx'])).toEqual([])
  })

  it('names a file past two hundred lines, and lets tests and migrations be', () => {
    expect(longFiles({ 'libs/service/src/work.ts': 201, 'libs/service/src/kit.test.ts': 400, 'libs/service/src/orm.ts': 200 })).toEqual([
      { path: 'libs/service/src/work.ts', hint: expect.stringContaining('201') },
    ])
  })
})
