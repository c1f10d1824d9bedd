import { permissions } from '@wuxin/volunteers/permissions'
import {
  acceptProjectInput, agreeInput, claimProjectInput, contractDraftView, declineProjectInput, deliverInput, draftContractInput, evaluateInput, finishProjectInput, projectList,
  projectListInput, projectRecord, sendBackProjectInput, signContractInput, superviseProjectInput, terminateInput, withdrawProjectInput,
} from '@wuxin/volunteers/project.schema'
import { byId } from '@wuxin/platform/input.schema'
import { assertPhotos } from '@wuxin/service/photo'
import { procedures, router } from '@wuxin/service/procedure'
import { claimProject } from './project-claim.work.ts'
import { listProjects } from './project-list.queries.ts'
import { projectPage } from './project-record.queries.ts'
import { draftOf, step, titlesOf } from './project.work.ts'

const { countywide } = procedures(permissions)

/** Projects (项目清单) and their steps, named as the rows of `projectLifecycle`; each answers the project as it is now. Its parties may lie in several places of the county. */
export const projectRouter = router({
  list: countywide('project:list').input(projectListInput).output(projectList)
    .query(({ ctx: { work }, input }) => listProjects(work, input)),
  get: countywide('project:list').input(byId).output(projectRecord)
    .query(({ ctx: { work }, input }) => projectPage(work, input.id)),
  /** The contract's words before anybody has changed them. */
  draft: countywide('project:list').input(byId).output(contractDraftView)
    .query(({ ctx: { work }, input }) => draftOf(work, input.id)),
  claim: countywide('project:join').input(claimProjectInput).output(projectRecord)
    .mutation(async ({ ctx: { work }, input }) => projectPage(work, (await claimProject(work, input)).id)),
  agree: countywide('project:join').input(agreeInput).output(projectRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (project, by) => project.agree(by))),
  decline: countywide('project:join').input(declineProjectInput).output(projectRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (project, by) => project.decline(input, by))),
  withdraw: countywide('project:join').input(withdrawProjectInput).output(projectRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (project, by) => project.withdraw(input, by))),
  draftContract: countywide('project:join').input(draftContractInput).output(projectRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (project, by) => project.draft(input, by))),
  sign: countywide('project:join').input(signContractInput).output(projectRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (project, by) => project.sign(input, by))),
  deliver: countywide('project:join').input(deliverInput).output(projectRecord)
    .mutation(async ({ ctx: { work }, input }) => {
      await assertPhotos(work, input.photos)
      return step(work, input, async (project, by) => project.deliver(input, await titlesOf(work, project), by))
    }),
  finish: countywide('project:join').input(finishProjectInput).output(projectRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, async (project, by) => project.finish(input, await titlesOf(work, project), by))),
  accept: countywide('project:join').input(acceptProjectInput).output(projectRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (project, by) => project.accept(input, by))),
  sendBack: countywide('project:join').input(sendBackProjectInput).output(projectRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (project, by) => project.sendBack(input, by))),
  evaluate: countywide('project:join').input(evaluateInput).output(projectRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (project, by) => project.evaluate(input, by))),
  terminate: countywide('project:join').input(terminateInput).output(projectRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (project, by) => project.terminate(input, by))),
  supervise: countywide('project:supervise').input(superviseProjectInput).output(projectRecord)
    .mutation(({ ctx: { work }, input }) => step(work, input, (project, by) => project.supervise(input, by))),
})
