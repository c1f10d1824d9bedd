import type { personTags } from '@wuxin/platform/person.schema'
import type { GuestKind } from '@wuxin/meetings/meeting.schema'
import { people } from '../people.ts'
import { personNames } from '../person-names.ts'
import { communitiesOf, compoundsOf } from '../places.ts'

/** Somebody of 左云县 without a post who took part in the meetings of their community; the name is made up. */
export interface Townsperson {
  /** What the register calls them by: a user name that nobody has. */
  key: string
  name: string
  /** The compound where they live. */
  area: string
  tags: (typeof personTags)[number][]
  /** As what they came: to sit in the council for the residents, or to listen. */
  came: 'councillor' | GuestKind
}

/** Councillors who hold no post, of each community's council of eighteen or seventeen. */
const councillors = [3, 3, 2, 3, 3, 2, 3] as const
/** Everybody else who came in the course of a year. */
const listeners = [269, 269, 268, 269, 268, 269, 269] as const

/** As what people came, of a hundred. */
const kinds: readonly [GuestKind, number, Townsperson['tags']][] = [
  ['resident', 58, []], ['enthusiast', 16, ['keen_resident']], ['volunteer', 12, ['volunteer']], ['party_member', 9, []], ['delegate', 5, ['delegate']],
]

/** All of them, by the code of their community. */
export const townspeople: ReadonlyMap<string, readonly Townsperson[]> = new Map(communitiesOf('zuoyun').map(({ code }, index) => [code, peopleOf(code, index)]))

function peopleOf(community: string, index: number): Townsperson[] {
  const names = personNames(`townspeople ${community}`, people.map((each) => each.name))
  const homes = compoundsOf('zuoyun').filter((each) => each.code.startsWith(community))
  const councillorCount = councillors[index] ?? 0
  return Array.from({ length: councillorCount + (listeners[index] ?? 0) }, (_, at): Townsperson => {
    const [kind, , tags] = at < councillorCount ? (['councillor', 0, ['delegate']] as const) : kindOf(at)
    return {
      key: `zuoyun.resident.${community.slice(9)}-${String(at + 1).padStart(3, '0')}`, name: names.next().value,
      area: homes[at % homes.length]?.code ?? community, tags: [...tags], came: kind,
    }
  })
}

/** The kinds in their shares, the same for the same place in the row. */
function kindOf(at: number): (typeof kinds)[number] {
  let left = (at * 37) % 100
  const found = kinds.find(([, share]) => (left -= share) < 0)
  if (!found) throw new RangeError('the shares make a hundred')
  return found
}
