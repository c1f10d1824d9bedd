import { say } from '../setup/progress.mjs'

/** Who answers from now on: the registry knows of no code, only of the processes that run it. */
export const handedOver = (module: string): string =>
  say(
    `    由运行这一版的进程接管：本机的套件再次 npm start 即是；不停套件，见 tools/README.md 的第一条（apps/${module}/service/src/main.ts）。`,
    `    A process that runs this version takes over: on this machine the next npm start; without a stop, the first way of tools/README.md (apps/${module}/service/src/main.ts).`,
  )
