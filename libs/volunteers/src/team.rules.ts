import type { VolunteerSettings } from './settings.schema.ts'

/** The five colours (五色模范党员). A colour never stands alone: its word and the team's duty stand beside it. */
export const colours = ['red', 'orange', 'purple', 'blue', 'green'] as const
export type Colour = (typeof colours)[number]

/** The character by which each is called, on tags and prints: 红队. */
export const colourCharacter: Record<Colour, string> = { red: '红', orange: '橙', purple: '紫', blue: '蓝', green: '绿' }

/** What somebody is in a team: 队长, 队员. */
export const positions = ['leader', 'member'] as const
export type Position = (typeof positions)[number]

const dutySetting = { red: 'dutyRed', orange: 'dutyOrange', purple: 'dutyPurple', blue: 'dutyBlue', green: 'dutyGreen' } as const satisfies Record<Colour, keyof VolunteerSettings>

/** What a colour's team is there for, as the county's settings say (红: 宣讲). */
export const dutyOf = (colour: Colour, settings: Pick<VolunteerSettings, (typeof dutySetting)[Colour]>): string => settings[dutySetting[colour]]
