import { recordNumber } from '@wuxin/platform/number.rules'
import { expect, it } from 'vitest'
import { fulfilledOf, listOfFigure, volunteerFigures } from './figure.rules.ts'
import { numberLetters } from './number.rules.ts'
import { colourCharacter, colours, dutyOf } from './team.rules.ts'
import { volunteerSettings } from './settings.schema.ts'

it('every figure leads to the list of its rows', () => expect(volunteerFigures.filter((figure) => listOfFigure[figure] === undefined)).toEqual([]))

it('wishes and home services fulfilled are one number of two lists', () => expect(fulfilledOf({ wishes_fulfilled: 38, home_services: 27 })).toBe(65))

it('a number says its kind, year and place in it, and no two kinds share their letters', () => {
  expect([recordNumber(numberLetters.wish, 2025, 12), recordNumber(numberLetters.order, 2025, 10_412)]).toEqual(['XY-2025-0012', 'DD-2025-10412'])
  expect(new Set(Object.values(numberLetters)).size).toBe(Object.keys(numberLetters).length)
})

it('a colour is said in words, with the duty that the county gave it', () => {
  expect(colours.map((colour) => `${colourCharacter[colour]}${dutyOf(colour, volunteerSettings.parse({ dutyBlue: '巡逻' }))}`)).toEqual(['红宣讲', '橙帮扶', '紫文化', '蓝巡逻', '绿环境'])
})
