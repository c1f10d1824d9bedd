import { skipToken, useQuery } from '@tanstack/react-query'
import { useWords } from '@wuxin/web/i18n'
import { Form, Select } from '@wuxin/web/ui-form'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** Chooses who receives: those who hold a post at the place given, else at the one that the form names. */
export function ReceptionistInput({ at, value, onChange, id }: { at?: string; value?: string; onChange?: (user: string) => void; id?: string }) {
  const t = useTexts()
  const roles = useWords('web')
  const written = Form.useWatch<string | undefined>('area')
  const area = at ?? written
  const { data = [], isFetching } = useQuery(trpc.reception.receptionists.queryOptions(area ? { area } : skipToken))
  const people = [...new Map(data.map((each) => [each.user, each])).values()]
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      loading={isFetching}
      disabled={!area}
      placeholder={area ? undefined : t('reception.hint.areaFirst')}
      notFoundContent={t('reception.nobodyThere')}
      options={people.map(({ user, name, role }) => ({ value: user, label: `${name} · ${roles(`roles.${role}`)}` }))}
    />
  )
}
