import { skipToken, useQuery } from '@tanstack/react-query'
import type { NoticeRow } from '@wuxin/platform/notice.schema'
import { useFaces, withTitle } from '@wuxin/web/faces'
import { addWords, useLanguage, words } from '@wuxin/web/i18n'
import { Link } from '@wuxin/web/router'

/** A notice in the words of the part that sent it, which are fetched where they are not there yet; it leads to its page. */
export function NoticeText({ notice, onOpen }: { notice: NoticeRow; onOpen: () => void }) {
  const language = useLanguage()
  const face = useFaces().faces.find((each) => each.id === notice.module)
  const { isSuccess } = useQuery({
    queryKey: ['wuxin', 'notice-words', notice.module, language],
    queryFn: face ? () => addWords(face.id, face.locales).then(() => true) : skipToken,
    staleTime: Infinity,
  })
  const canSay = isSuccess || notice.module === 'platform'
  return (
    <Link to={notice.link} onClick={onOpen}>
      {canSay ? words(notice.module)(notice.text, withTitle(notice.params)) : '…'}
    </Link>
  )
}
