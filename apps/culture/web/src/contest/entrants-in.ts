import type { EntrantView } from '@wuxin/culture/contest-view.schema'

/** An entrant as a line says it. */
interface Typed extends Pick<EntrantView, 'name' | 'members'> {}

/** What lines say of entrants: a name each, for a team its members behind a colon — `云泰园队：王强、李敏`. */
export const entrantsIn = (lines: string): Typed[] =>
  lines.split('\n').flatMap((line) => {
    const [name = '', members = ''] = line.split(/[:：]/).map((part) => part.trim())
    return name === '' ? [] : [{ name, members: members.split(/[、,，;；\s]+/).filter((member) => member !== '') }]
  })
