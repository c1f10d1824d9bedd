import { z } from 'zod'
import { expect, it } from 'vitest'
import { isRequired, longestAt, withoutBlanks } from './form-context.ts'

const schema = z.object({ name: z.string().min(1), brand: z.string().min(1).nullable(), unit: z.string().min(1).optional(), phone: z.string().nullable().optional() })

it('an emptied control gives null where the schema takes it, else it is left out', () => {
  expect(withoutBlanks(schema, { name: '云泰园', brand: '', unit: '', phone: '' })).toEqual({ name: '云泰园', brand: null, unit: undefined, phone: null })
})

it('an untouched control is left out, so that what stands is kept', () => {
  expect(withoutBlanks(schema, { name: '云泰园', brand: undefined, phone: undefined })).toEqual({ name: '云泰园', brand: null, phone: undefined })
})

it('a blank that the schema does not take stays blank, to be named as missing', () => {
  expect(withoutBlanks(schema, { name: '' })).toEqual({ name: '' })
})

it('a group of controls in which nobody wrote anything gives null; one that was begun stays, to be named where it lacks something', () => {
  const form = z.object({ relative: z.object({ name: z.string().min(1), phone: z.string() }).nullable() })
  expect(withoutBlanks(form, { relative: { name: undefined, phone: '' } })).toEqual({ relative: null })
  expect(withoutBlanks(form, { relative: { name: '王建国', phone: '' } })).toEqual({ relative: { name: '王建国', phone: '' } })
})

it('a field is marked as required where leaving it alone is refused', () => {
  const form = z.object({ name: z.string().min(1), brand: z.string().nullable(), isOpen: z.boolean(), tags: z.array(z.string()), owners: z.array(z.string()).min(1) })
  expect(Object.keys(form.shape).filter((key) => isRequired(form, [key]))).toEqual(['name', 'owners'])
})

it('how long a text may be is the schema’s to say, also of one that may be left out', () => {
  const form = z.object({ reason: z.string().trim().min(1).max(500), note: z.string().max(200).nullish(), name: z.string().max(20).default(''), words: z.string(), count: z.int().max(9) })
  expect(Object.keys(form.shape).map((key) => longestAt(form, [key]))).toEqual([500, 200, 20, undefined, undefined])
})
