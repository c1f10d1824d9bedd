import { contractOf } from '@wuxin/service/contract'
import { schemaDifferences } from '@wuxin/service/schema-check'
import { serviceUnderTest } from '@wuxin/service/testing'
import { expect, it } from 'vitest'
import { service } from './service.ts'

const at = serviceUnderTest(service)

it('has the tables that its entities speak of', async () => {
  expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
})

it('says of each step what it answers, so that a reader of it is asked about before it changes', () => {
  const silent = Object.entries(contractOf(service).procedures).filter(([, { output }]) => output === null || Object.keys(output).length === 0)
  expect(silent.map(([name]) => name)).toEqual([])
})
