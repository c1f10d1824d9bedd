import type { Party } from '@wuxin/meetings/settings.schema'
import { Form, Select } from '@wuxin/web/ui-form'

/** The party without which there is no quorum: one of those that stand in the form. */
export function NeededPartyInput({ id, value, onChange }: { id?: string; value?: string; onChange?: (party: string) => void }) {
  const parties = Form.useWatch<Party[] | undefined>(['values', 'parties']) ?? []
  return <Select id={id} className="mt-needed" value={value} onChange={onChange} options={parties.map((party) => ({ value: party.id, label: party.name }))} />
}
