import { useCan } from '@wuxin/web/module-context'
import { modulePath } from '@wuxin/web/module-path'
import { Views } from '@wuxin/web/views'
import { useTexts } from '../texts.ts'

const pages = [['need', 'listings'], ['resource', 'listings/resources'], ['project', 'projects']] as const

/** The three lists (三张清单): needs, resources, projects. */
export function ListingViews({ view }: { view: (typeof pages)[number][0] }) {
  const t = useTexts()
  const can = useCan()
  const shown = pages.filter(([key]) => key !== 'project' || can('project:list'))
  return <Views label={t('listings.three')} now={view} views={shown.map(([key, page]) => ({ key, label: t(`listings.view.${key}`), href: modulePath('volunteers', page) }))} />
}
