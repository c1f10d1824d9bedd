import { describe, expect, it } from 'vitest'
import { kindOf, placeOf } from './kinds.ts'

const of = (path: string) => {
  const { module, place } = placeOf(path) ?? { module: '', place: '' }
  return [module, kindOf(place)]
}

describe('the lines of a module', () => {
  it('are its pattern where the file would read the same for any other domain', () => {
    for (const path of ['libs/pilot/package.json', 'apps/pilot/service/src/router.ts', 'apps/pilot/web/src/module.tsx', 'apps/pilot/web/src/trace/trace.page.tsx', 'apps/pilot/web/src/pilot.fixture.ts']) {
      expect(of(path)).toEqual(['pilot', 'pattern'])
    }
  })

  it('are its domain otherwise, by where they stand', () => {
    expect(of('libs/pilot/src/matter.rules.ts')).toEqual(['pilot', 'words'])
    expect(of('apps/pilot/service/src/matter/matter.router.ts')).toEqual(['pilot', 'service'])
    expect(of('apps/pilot/web/src/matter/matter.page.tsx')).toEqual(['pilot', 'web'])
    expect(of('apps/pilot/web/src/trace/traced.ts')).toEqual(['pilot', 'web'])
    expect(of('apps/pilot/web/src/locales/zh-CN.json')).toEqual(['pilot', 'texts'])
    expect(of('apps/pilot/web/src/matter/matter.fixture.ts')).toEqual(['pilot', 'tests'])
  })

  it('count for the template as for a module, and for nothing where no module has them', () => {
    expect(of('tools/new-module/template/apps/blank/service/src/main.ts')).toEqual(['blank', 'pattern'])
    expect(placeOf('apps/gateway/src/main.ts')).toBeNull()
    expect(kindOf('words/README.md')).toBeNull()
  })
})
