import { skipToken, useQuery } from '@tanstack/react-query'
import { Select } from '@wuxin/web/ui-form'
import { trpc } from '../api.ts'

/** Who of a team walks: those of it who sign in. Its value are their accounts. */
export function WalkersInput({ team, value, onChange, id }: { team: string | undefined; value?: string[]; onChange?: (walkers: string[]) => void; id?: string }) {
  const { data } = useQuery(trpc.teams.get.queryOptions(team ? { id: team } : skipToken))
  const options = data?.members.flatMap(({ person, name, isCurrent }) => (person !== null && isCurrent ? [{ value: person, label: name }] : [])) ?? []
  return <Select id={id} mode="multiple" className="wx-picker" value={value} onChange={onChange} options={options} disabled={!team} optionFilterProp="label" />
}
