import { skipToken, useQuery } from '@tanstack/react-query'
import { areaCode } from '@wuxin/platform/area'
import { Select } from '@wuxin/web/ui-form'
import { trpc } from '../api.ts'
import { useTexts } from '../texts.ts'

/** Chooses a body that takes topics of a place, the nearest first. Its value is the id. */
export function BodySelect({ area, value, onChange, id }: { area: string | null | undefined; value?: string | null; onChange?: (body: string | null) => void; id?: string }) {
  const t = useTexts()
  const place = areaCode.safeParse(area).data
  const { data: bodies = [], isFetching } = useQuery(trpc.bodies.taking.queryOptions(place ? { area: place } : skipToken))
  return (
    <Select
      id={id}
      allowClear
      loading={isFetching}
      value={value ?? undefined}
      onChange={(body?: string) => onChange?.(body ?? null)}
      notFoundContent={isFetching ? null : t('topics.hint.noBody')}
      options={bodies.map((body) => ({ value: body.id, label: body.name }))}
    />
  )
}
