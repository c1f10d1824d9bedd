import { recordNumber } from '@wuxin/platform/number.rules'
import { expect, it } from 'vitest'
import { listOfFigure, patrolFigures } from './figure.rules.ts'
import { findingFieldNames } from './finding.schema.ts'
import { ledgerCells, ledgerColumns } from './ledger.schema.ts'
import { numberLetters } from './number.rules.ts'
import { action } from './sync.schema.ts'

it('every figure leads to the list of its rows', () => expect(patrolFigures.filter((figure) => listOfFigure[figure] === undefined)).toEqual([]))

it('a number says its kind, year and place in it', () => expect([recordNumber(numberLetters.shift, 2025, 12), recordNumber(numberLetters.hazard, 2025, 37)]).toEqual(['XC-2025-0012', 'YH-2025-0037']))

it('the ledger has the eleven official columns', () => expect(ledgerColumns).toHaveLength(11))

it('a line of the ledger names who the plan names, else who has it, and what was planned, else what was done', () => {
  expect(ledgerCells({ plan: null, owner: '泰安物业', result: { words: '已清理' } })).toEqual({ person: '泰安物业', measure: '已清理' })
  expect(ledgerCells({ plan: { measure: '更换线路', person: '钱经理' }, owner: '泰安物业', result: null })).toEqual({ person: '钱经理', measure: '更换线路' })
})

it('a phone may change every field that it may tell', () => {
  const amend = action.options.find((each) => each.shape.kind.value === 'amend')
  expect(amend && 'fields' in amend.shape ? Object.keys(amend.shape.fields.shape).toSorted() : []).toEqual(findingFieldNames.toSorted())
})
