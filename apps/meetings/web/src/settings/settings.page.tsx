import '../staff.css'
import { settingGroups, type Party } from '@wuxin/meetings/settings.schema'
import { SettingsPage } from '@wuxin/web/settings-page'
import { client, trpc } from '../api.ts'
import { NeededPartyInput } from './needed-party-input.tsx'
import { PartiesInput } from './parties-input.tsx'

const partiesIn = (values: Record<string, unknown>) => values['parties'] as Party[] // the settings' own schema gave them

/** Settings that are records, and choices among them. */
const own = {
  parties: { isWide: true, Control: PartiesInput, say: (parties: Party[]) => parties.map(({ name }) => name).join(' · ') },
  neededParty: { Control: NeededPartyInput, say: (id: string, values: Record<string, unknown>) => partiesIn(values).find((party) => party.id === id)?.name ?? id },
}

/** The county's parties, quorum, notice and clocks of meetings. */
export default function MeetingsSettingsPage() {
  return <SettingsPage groups={settingGroups} query={(county) => trpc.settings.get.queryOptions({ county })} save={client.settings.save.mutate} own={own} />
}
