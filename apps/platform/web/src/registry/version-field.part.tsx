import { useWords } from '@wuxin/web/i18n'
import { dateTimeText } from '@wuxin/web/time'
import { Select } from '@wuxin/web/ui-form'
import { shortVersion, type Channel, type ModuleView } from './module.rules.ts'

interface Props {
  view: ModuleView
  channel: Channel
  value?: string
  onChange?: (value: string) => void
  id?: string
}

/** Chooses one of a part's versions that are not live, the newest first, each with when and by whom it was published. */
export function VersionField({ view, channel: { part, live, previous, canary }, value, onChange, id }: Props) {
  const t = useWords('platform')
  const mark = (version: string) => (version === canary?.version ? ` · ${t('module.state.canary')}` : version === previous?.version ? ` · ${t('module.previous')}` : '')
  const options = view.versions
    .filter((each) => each.part === part && each.version !== live.version)
    .map(({ version, publishedAt, publishedBy }) => ({ value: version, label: `${shortVersion(version)} · ${dateTimeText(publishedAt)} · ${publishedBy}${mark(version)}` }))
  return <Select id={id} value={value} onChange={onChange} options={options} placeholder={t('module.chooseVersion')} />
}
