import type { ProjectState } from '@wuxin/volunteers/project.rules'
import { StateTag } from '@wuxin/web/state-tag'
import type { StateTone } from '@wuxin/web/tokens'
import { useTexts } from '../texts.ts'

const tones: Record<ProjectState, StateTone> = {
  claim: 'waiting', sign: 'waiting', carry: 'underWay', check: 'underWay', evaluate: 'underWay', closed: 'done', declined: 'outOfRemit', withdrawn: 'outOfRemit', terminated: 'outOfRemit',
}

/** Where a project stands: 待对方同意, 待签约, 实施中 … */
export function ProjectStateTag({ state }: { state: ProjectState }) {
  const t = useTexts()
  return <StateTag tone={tones[state]}>{t(`projects.states.${state}`)}</StateTag>
}
