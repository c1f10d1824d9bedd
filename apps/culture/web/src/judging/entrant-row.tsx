import type { JudgingView } from '@wuxin/culture/contest-view.schema'
import { joined } from '@wuxin/web/i18n'
import { numberedText } from '../contest/numbered-text.ts'
import { useTexts } from '../texts.ts'

/** One entrant to score: a touch opens the sheet; what was given stands beside the name. */
export function EntrantRow({ entrant, onOpen }: { entrant: JudgingView['entrants'][number]; onOpen: () => void }) {
  const t = useTexts()
  const { group, members, isRelative, extra, sheet } = entrant
  return (
    <li>
      <button type="button" disabled={isRelative} onClick={onOpen}>
        <span>
          <strong>{numberedText(entrant, t)}</strong>
          <small>{[group, joined(members), extra > 0 && t('judging.extra', { extra })].filter(Boolean).join(' · ')}</small>
        </span>
        <span className={sheet ? 'cu-judging__given' : 'wx-quiet'}>{isRelative ? t('contest.avoids') : (sheet?.total ?? t('judging.toGive'))}</span>
      </button>
    </li>
  )
}
