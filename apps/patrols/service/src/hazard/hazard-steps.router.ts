import {
  askExtensionInput, closeHazardInput, declineHazardInput, dispatchHazardInput, gradeHazardInput, grantExtensionInput, handOnHazardInput, mergeHazardInput, passHazardInput, planHazardInput,
  rectifyHazardInput, refuseExtensionInput, refuseHazardInput, regradeHazardInput, reopenHazardInput, sendBackHazardInput, superviseHazardInput, tableHazardInput, whistleHazardInput,
} from '@wuxin/patrols/hazard-input.schema'
import { hazardRecord } from '@wuxin/patrols/hazard-view.schema'
import { permissions } from '@wuxin/patrols/permissions'
import { procedures } from '@wuxin/service/procedure'
import { dispatch, handOn, merge, refuse } from './hazard-give.work.ts'
import { table, whistle } from './hazard-pass-on.work.ts'
import { step } from './hazard-step.work.ts'

const { permitted } = procedures(permissions)

/** The steps of a hazard, one procedure each, named as the rows of `hazardLifecycle`; each answers the hazard as it is now. */
export const hazardSteps = {
  grade: permitted('hazard:grade').input(gradeHazardInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.judge(input, by))),
  regrade: permitted('hazard:grade').input(regradeHazardInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.regrade(input, by))),
  decline: permitted('hazard:grade').input(declineHazardInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.decline(input, by))),
  merge: permitted('hazard:grade').input(mergeHazardInput).output(hazardRecord).mutation(({ ctx: { work }, input }) => merge(work, input)),
  plan: permitted('hazard:plan').input(planHazardInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.plan(input, by))),
  dispatch: permitted('hazard:dispatch').input(dispatchHazardInput).output(hazardRecord).mutation(({ ctx: { work }, input }) => dispatch(work, input)),
  handOn: permitted('hazard:dispatch').input(handOnHazardInput).output(hazardRecord).mutation(({ ctx: { work }, input }) => handOn(work, input)),
  rectify: permitted('hazard:rectify').input(rectifyHazardInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.rectify(input, by))),
  refuse: permitted('hazard:rectify').input(refuseHazardInput).output(hazardRecord).mutation(({ ctx: { work }, input }) => refuse(work, input)),
  askExtension: permitted('hazard:rectify').input(askExtensionInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.askExtension(input, by))),
  grantExtension: permitted('hazard:dispatch').input(grantExtensionInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.grantExtension(input, by))),
  refuseExtension: permitted('hazard:dispatch').input(refuseExtensionInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.refuseExtension(input, by))),
  pass: permitted('hazard:inspect').input(passHazardInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.pass(input, by))),
  sendBack: permitted('hazard:inspect').input(sendBackHazardInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.sendBack(input, by))),
  close: permitted('hazard:close').input(closeHazardInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.close(input, by))),
  reopen: permitted('hazard:close').input(reopenHazardInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.reopen(input, by))),
  whistle: permitted('hazard:pass-on').input(whistleHazardInput).output(hazardRecord).mutation(({ ctx: { work }, input }) => whistle(work, input)),
  table: permitted('hazard:pass-on').input(tableHazardInput).output(hazardRecord).mutation(({ ctx: { work }, input }) => table(work, input)),
  supervise: permitted('hazard:supervise').input(superviseHazardInput).output(hazardRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (hazard, by) => hazard.supervise(input, by))),
}
