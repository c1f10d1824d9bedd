import { Icon } from '../../icon.tsx'
import { BigButton } from '../big-button.tsx'

/** The way back from a record to where others are found. */
export function BackButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <BigButton plain onClick={onClick}>
      <Icon name="back" /> {label}
    </BigButton>
  )
}
