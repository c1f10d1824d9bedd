import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Views } from '@wuxin/web/views'
import { useTexts } from '../texts.ts'

/** All wishes, those to be claimed, and one's own: as far as they are the caller's to see. The first is what the menu leads to. */
export function WishViews({ current }: { current: 'all' | 'open' | 'mine' }) {
  const t = useTexts()
  const can = useCan()
  const [organises, claims] = [can('wish:list'), can('wish:claim')]
  const views = [...(organises ? ['all'] : []), ...(claims || !organises ? ['open'] : []), ...(claims ? ['mine'] : [])]
  const pathOf = (view: string, index: number) => modulePath('volunteers', index === 0 ? 'wishes' : `wishes/${view}`)
  return <Views label={t('wishes.title')} now={current} views={views.map((key, index) => ({ key, label: t(`wishes.views.${key}`), href: pathOf(key, index) }))} />
}
