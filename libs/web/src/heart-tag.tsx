import { heartCharacter, type Heart } from '@wuxin/platform/heart'
import { useWords } from './i18n.ts'

/** A heart in its character, hue and, unless `bare`, its word. */
export function HeartTag({ heart, bare = false }: { heart: Heart; bare?: boolean }) {
  const t = useWords('web')
  const name = t(`hearts.${heart}`)
  return (
    <span className="wx-heart" data-heart={heart} title={name}>
      <span className="wx-heart__sign" aria-hidden>
        {heartCharacter[heart]}
      </span>
      <span className={bare ? 'wx-hidden' : undefined}>{name}</span>
    </span>
  )
}
