import { schemaDifferences } from '@wuxin/service/schema-check'
import { serviceUnderTest } from '@wuxin/service/testing'
import { expect, it } from 'vitest'
import { service } from './service.ts'

const at = serviceUnderTest(service)

it('keeps in its tables what its entities say', async () => {
  expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
})
