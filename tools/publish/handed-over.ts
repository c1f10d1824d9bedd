import { say } from '../setup/progress.mjs'

/** Who answers from now on: the registry knows of no code, only of the processes that run it. */
export const handedOver = (module: string): string =>
  say(`    由运行这一版的进程接管：node apps/${module}/service/src/main.ts`, `    A process that runs this version takes over: node apps/${module}/service/src/main.ts`)
