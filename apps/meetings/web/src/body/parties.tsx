import type { BodyRecord } from '@wuxin/meetings/body.schema'
import { useWords } from '@wuxin/web/i18n'
import { useTexts } from '../texts.ts'

/** The parties of a six-party meeting, and who sits for each today by the post that they hold. */
export function Parties({ parties }: { parties: BodyRecord['parties'] }) {
  const t = useTexts()
  const roles = useWords('web')
  return (
    <dl className="mt-people">
      {parties.map(({ id, name, people, role }) => (
        <div key={id}>
          <dt>{name}</dt>
          {people.map((person) => (
            <dd key={person.user}>{[person.name, person.unit?.name ?? roles(`roles.${person.role}`)].join(' · ')}</dd>
          ))}
          {people.length === 0 && <dd className="wx-quiet">{t('bodies.partyVacant')}（{roles(`roles.${role}`)}）</dd>}
        </div>
      ))}
    </dl>
  )
}
