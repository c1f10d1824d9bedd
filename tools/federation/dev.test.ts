import { mergeRsbuildConfig } from '@rsbuild/core'
import { describe, expect, test } from 'vitest'
import { browsers, commonConfig } from './build-config.ts'
import { devHost, devModule } from './dev.ts'

const places = { module: 'feedback', suite: 'http://127.0.0.1:8080', shellPort: 8081, modulePort: 8082 }
const built = commonConfig(browsers.staff, [])

describe('a development session', () => {
  test('leaves the built pages alone, which the running suite serves', () => {
    expect(built.output?.cleanDistPath).toBe(true)
    expect(mergeRsbuildConfig(built, devHost(places, () => {})).output?.cleanDistPath).toBe(false)
    expect(mergeRsbuildConfig(built, devModule(places)).output?.cleanDistPath).toBe(false)
  })
})
