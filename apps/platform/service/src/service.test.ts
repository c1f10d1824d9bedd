import { schemaDifferences } from '@wuxin/service/schema-check'
import { serviceUnderTest } from '@wuxin/service/testing'
import { expect, it } from 'vitest'
import { service } from './service.ts'

const at = serviceUnderTest(service)

it('has the tables that its entities speak of', async () => {
  expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
})
