import type { SessionRecord } from '@wuxin/volunteers/session-view.schema'
import type { Fact } from '@wuxin/web/facts'
import type { Translate } from '@wuxin/web/i18n'
import { PhotoList } from '@wuxin/web/photo-list'

/** The facts of a session: what it is, when and where, who comes, and how it went. */
export const sessionFacts = ({ kind, day, from, to, spot, place, unit, provider, words, reason, result }: SessionRecord, t: Translate): Fact[] => [
  { label: t('sessions.column.kind'), value: t(`sessions.kinds.${kind}`) },
  { label: t('sessions.column.day'), value: `${day} ${from}–${to}` },
  { label: t('sessions.label.spot'), value: spot },
  { label: t('sessions.column.place'), value: place.path },
  { label: t('sessions.column.unit'), value: unit.name },
  { label: t('sessions.label.provider'), value: provider },
  { label: t('sessions.label.words'), value: words, wide: true },
  { label: t('sessions.fact.reason'), value: reason, wide: true },
  { label: t('sessions.label.result'), value: result?.words, wide: true },
  { label: t('sessions.fact.photos'), value: result && result.photos.length > 0 ? <PhotoList links={result.photos} label={t('sessions.fact.photos')} /> : null, wide: true },
]
