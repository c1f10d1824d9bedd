import { useQuery } from '@tanstack/react-query'
import { searchAreas } from '@wuxin/web/platform-api'
import { Checkbox } from '@wuxin/web/ui-form'
import { useTexts } from '../texts.ts'

/** The compounds of a community, several of them chosen; before it is chosen it says so. */
export function CompoundsInput({ value = [], onChange, community }: { value?: string[]; onChange?: (codes: string[]) => void; community: string | null }) {
  const t = useTexts()
  const { data } = useQuery({
    queryKey: ['compounds of', community],
    queryFn: ({ signal }) => searchAreas({ within: community ?? '', level: 'compound' }, signal),
    enabled: community !== null,
  })
  if (community === null) return <p className="wx-quiet">{t('alliances.hint.communityFirst')}</p>
  const here = data?.map(({ code, name }) => ({ value: code, label: name })) ?? []
  if (data && here.length === 0) return <p className="wx-quiet">{t('alliances.hint.noCompounds')}</p>
  return <Checkbox.Group className="vt-stack" options={here} value={value.filter((code) => code.startsWith(community))} onChange={(codes) => onChange?.(codes as string[])} />
}
