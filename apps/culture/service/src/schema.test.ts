import { contestLifecycle } from '@wuxin/culture/contest.rules'
import { eventLifecycle } from '@wuxin/culture/event.rules'
import { quizLifecycle } from '@wuxin/culture/quiz.rules'
import { schemaDifferences } from '@wuxin/service/schema-check'
import { missingSteps } from '@wuxin/service/step-check'
import { serviceUnderTest } from '@wuxin/service/testing'
import { expect, it } from 'vitest'
import { Contest } from './contest/contest.entity.ts'
import { CultureEvent } from './event/event.entity.ts'
import { Quiz } from './quiz/quiz.entity.ts'
import { service } from './service.ts'

const at = serviceUnderTest(service)

it('keeps in its tables what its entities say', async () => {
  expect(await schemaDifferences(service, at.ownerUrl)).toBe('')
})

it('has a method and a procedure for every step of an event', () => {
  expect(missingSteps(service, { lifecycle: eventLifecycle, entity: CultureEvent, router: 'events' })).toEqual([])
})

it('has a method and a procedure for every step of a contest', () => {
  expect(missingSteps(service, { lifecycle: contestLifecycle, entity: Contest, router: 'contests' })).toEqual([])
})

it('has a method and a procedure for every step of a quiz', () => {
  expect(missingSteps(service, { lifecycle: quizLifecycle, entity: Quiz, router: 'quizzes' })).toEqual([])
})
