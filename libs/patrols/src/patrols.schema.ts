import { errorsOf, type DeadlineErrors, type Nothing } from '@wuxin/platform/error'
import type { MajorField } from './hazard.schema.ts'

/** Rules that a step can break, with what the text about it says. Units and people are ids, days are `YYYY-MM-DD`; never personal data. */
export interface PatrolErrors extends DeadlineErrors {
  PHOTO_UNKNOWN: { photo: string }
  /** What was uploaded is not what the phone said it took: other bytes, or no picture. */
  PHOTO_WRONG: { photo: string }
  /** 整改 and 复查 show a photo of what they found. */
  PHOTO_MISSING: Nothing

  TEAM_CLOSED: { name: string }
  MEMBER_TWICE: { team: string }
  /** Somebody with an account walks along: a phone needs one who signs in. */
  WALKER_MISSING: Nothing
  ROUTE_CLOSED: { name: string }
  /** A route has a checkpoint at least. */
  ROUTE_EMPTY: Nothing
  /** A checkpoint lies within the route's own place. */
  CHECKPOINT_ELSEWHERE: { name: string }
  CHECKPOINT_TWICE: { name: string }
  /** Another edition of the list was published meanwhile. */
  CHECKLIST_CHANGED: { edition: number }
  CHECKLIST_EMPTY: Nothing
  PLAN_OVER: { to: string }

  /** Check letters that do not fit: read or typed wrongly. */
  CODE_MISTYPED: Nothing
  /** Well formed, and on no sheet: made up. */
  CODE_FORGED: { checkpoint: string }
  /** A sheet that was replaced: somebody kept the old one. */
  CODE_REPLACED: { checkpoint: string; edition: number }
  /** The code of another checkpoint on the route: `checkpoint` is whose it is. */
  CODE_ELSEWHERE: { checkpoint: string }
  /** A check-in without a code says why, and shows a photo. */
  CODE_MISSING: Nothing
  CHECKPOINT_UNKNOWN: { checkpoint: string }
  ITEM_UNKNOWN: { item: string }
  /** Not one of those who walk this shift. */
  NOT_ON_SHIFT: Nothing
  /** After the server's own time, also with the phone's clock put right. */
  FOUND_AHEAD: { at: string }
  FINDING_UNKNOWN: { finding: string }
  /** What it belongs to was refused: mend that first. */
  FINDING_REFUSED: { finding: string }
  FINDING_TWICE: { finding: string }

  /** Another action came under this key, or under this place of the sequence. */
  ACTION_CLASHES: { seq: number }
  /** A queue belongs to one shift and one person. */
  QUEUE_ELSEWHERE: Nothing
  /** The phone has no room left: what was done just now is not written down. */
  PHONE_FULL: Nothing
  /** Settled already, or never there. */
  CONFLICT_SETTLED: Nothing

  /** A major hazard is given to nobody before all five are told (五落实). */
  MAJOR_INCOMPLETE: { missing: MajorField[] }
  /** Neither a unit nor a post, or both. */
  OWNER_WRONG: Nothing
  /** Nobody of the unit, or nobody in the post, is there to mend it. */
  OWNER_ABSENT: { name: string }
  /** Whoever found it inspects it not again. */
  SELF_VERIFICATION: Nothing
  /** Whoever mended it inspects or closes it not. */
  OWN_WORK: Nothing
  /** The same hazard: `number` is the one that goes on. */
  HAZARD_MERGED: { number: string }
  /** A hazard goes on as another one of its place that is open. */
  MERGE_TARGET_WRONG: { number: string }
  /** What it is graded as already: no clock begins anew for that. */
  GRADE_SAME: Nothing
  /** Whoever has it already. */
  HANDED_TO_SAME: Nothing
  /** A hazard lies in a township or below. */
  PLACE_TOO_WIDE: { area: string }
  REOPEN_TOO_LATE: { days: number }
  /** A whistle or topic of this hazard is under way. */
  PASSED_ON: { number: string | null }
  /** A rule for this kind at this place is there already. */
  RULE_EXISTS: { area: string }
}

/** An error of this module with the parameters that belong to its code. */
export const patrolError = errorsOf<PatrolErrors>()
