import { useWords } from '@wuxin/web/i18n'
import { PlaceName } from '../place-name.part.tsx'
import type { Channel } from './module.rules.ts'

/** Whom a canary (灰度) is given to: a share of the users, or everybody in some places. */
export function AudienceText({ share, areas }: Pick<NonNullable<Channel['canary']>, 'share' | 'areas'>) {
  const t = useWords('platform')
  if (share !== null) return t('module.shareOf', { share })
  return areas.map((code, index) => (
    <span key={code}>
      {index > 0 && t('listComma')}
      <PlaceName code={code} />
    </span>
  ))
}
