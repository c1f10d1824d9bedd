import { iconPaths, type IconName } from './icon-paths.ts'

export type { IconName }

/** A drawn sign as large as the text beside it. It says nothing to a screen reader unless it has a label. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg className="wx-icon" viewBox="0 0 24 24" role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true}>
      <path d={iconPaths[name]} />
    </svg>
  )
}
