import { hazardLifecycle } from '@wuxin/patrols/hazard.rules'
import { schemaDifferences } from '@wuxin/service/schema-check'
import { missingSteps } from '@wuxin/service/step-check'
import { serviceUnderTest } from '@wuxin/service/testing'
import { expect, it } from 'vitest'
import { Hazard } from './hazard/hazard.entity.ts'
import { service } from './service.ts'

const at = serviceUnderTest(service)

it('keeps in its tables what its entities say', async () => {
  expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
})

/** What a hazard's grade is called, its columns are too: it is judged; both of its ways elsewhere are one method, and so is what came of them. */
it('has a method and a procedure for every step of a hazard', () => {
  expect(missingSteps(service, { lifecycle: hazardLifecycle, entity: Hazard, router: 'hazards' })).toEqual(['Hazard.whistle', 'Hazard.table', 'Hazard.answer'])
})
