import { sheetLanguage } from '@wuxin/platform/list'
import { minuteOf, sheetExport } from '@wuxin/service/list/sheet-export'
import { recordListInput } from '@wuxin/volunteers/service-record.schema'
import { volunteerListInput } from '@wuxin/volunteers/volunteer.schema'
import { z } from 'zod'
import { recordLabels, volunteerLabels } from './service-export.labels.ts'
import { recordRows } from './service-record.queries.ts'
import { volunteerRows } from './volunteer.queries.ts'

/** Yes or no as an address spells it. */
const flag = z.enum(['true', 'false']).transform((said) => said === 'true')

/** The records of service of one's places as a sheet, by the day. */
export const recordExport = sheetExport({
  file: 'service-records',
  record: 'RecordExport',
  permission: 'record:list',
  isCountywide: true,
  question: recordListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage }),
  rows: recordRows,
  words: recordLabels,
  wide: [5, 8],
  cells: ({ day, from, to, minutes, volunteer, place, spot, occasion, words, state, corrected }, lang) => {
    const { yes, states, kinds } = recordLabels[lang]
    return [day, from, to, minutes, volunteer.name, place.path, spot, kinds[occasion.kind], words, states[state], corrected ? yes : null]
  },
})

/** The register of volunteers as a sheet, without what is personal beyond their names. */
export const volunteerExport = sheetExport({
  file: 'volunteers',
  record: 'VolunteerExport',
  permission: 'volunteer:list',
  isCountywide: true,
  question: volunteerListInput.omit({ page: true, size: true }).extend({ lang: sheetLanguage, partyMember: flag.optional(), left: flag.default(false) }),
  rows: volunteerRows,
  words: volunteerLabels,
  wide: [1, 4, 5],
  cells: ({ name, place, partyMember, unit, teams, skills, registeredAt }, lang) => [
    name, place.path, partyMember ? volunteerLabels[lang].yes : null, unit?.name ?? null, teams.map((team) => team.name).join('、'), skills.join('、'), minuteOf(registeredAt),
  ],
})
