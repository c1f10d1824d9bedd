import { print, say } from './progress.mjs'

/** Something that stands in the way of the person at the terminal and that they can mend; said without a stack. */
export class Trouble extends Error {
  /**
   * @param {string} code a key of the words below
   * @param {Record<string, unknown>} [params]
   */
  constructor(code, params = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

/**
 * What each code means and what to do about it. Codes are ours, those of `libs/service`'s PostgreSQL launcher,
 * Node's for failed system calls, and PostgreSQL's SQLSTATE.
 * @type {Record<string, (params: Record<string, any>) => string>}
 */
const words = {
  NODE_TOO_OLD: ({ found, needed }) => say(
    `Node ${found} 太旧，需要 ${needed} 或更新的版本：https://nodejs.org`,
    `Node ${found} is too old; ${needed} or later is needed: https://nodejs.org`),
  NPM_MISSING: () => say('没有找到 npm，它随 Node 一起安装。', 'npm was not found; it is installed together with Node.'),
  PORT_INVALID: ({ port }) => say(`PORT=${port} 不是 1 到 65535 之间的端口。`, `PORT=${port} is not a port between 1 and 65535.`),
  EADDRINUSE: ({ port, free }) => say(
    `端口 ${port} 已被其他程序占用。请换一个，例如：PORT=${free ?? port + 1} npm start`,
    `Port ${port} is taken by another program. Choose another one, such as: PORT=${free ?? port + 1} npm start`),
  PORT_FORBIDDEN: ({ port }) => say(
    `当前用户不能使用端口 ${port}（低于 1024 的端口须由系统管理员开放）。请换一个：PORT=8080 npm start`,
    `This user may not use port ${port} (those below 1024 are the system's). Choose another one: PORT=8080 npm start`),
  EADDRNOTAVAIL: ({ host }) => say(`本机没有地址 ${host}（HOST）。`, `This machine has no address ${host} (HOST).`),
  DISK_FULL: ({ folder }) => say(
    `磁盘已满：${folder}。请腾出空间后再启动，已保存的数据不会丢失。`,
    `The disk is full: ${folder}. Make room and start again; what was saved is not lost.`),
  FOLDER_NOT_OURS: ({ folder, owner }) => say(
    `文件夹 ${folder} ${owner ? `属于用户 ${owner}，` : ''}不能用作数据文件夹：它不可写，或装有其他内容。请以其所有者运行，或另选文件夹：WUXIN_DATA=<文件夹> npm start`,
    `The folder ${folder} ${owner ? `belongs to ${owner} and ` : ''}cannot hold the data: it is not writable, or holds something else. Run as its owner, or choose another one: WUXIN_DATA=<folder> npm start`),
  PROJECT_NOT_OURS: ({ folder }) => say(
    `不能写入项目文件夹 ${folder}。请以其所有者运行。`,
    `The project's folder ${folder} cannot be written. Run as its owner.`),
  INSTANCE_RUNNING: ({ pid, address, folder }) => say(
    `套件已在使用数据文件夹 ${folder} 运行：${address}（进程 ${pid}）。`,
    `The suite is already running on the data folder ${folder}: ${address} (process ${pid}).`),
  SAMPLES_OPEN: ({ host }) => say(
    `示例账号的口令人人皆知，不能在 ${host} 上对外开放。请用 HOST=127.0.0.1，或停用示例账号，或以 WUXIN_SAMPLE=0 和新的数据文件夹启动。`,
    `Everybody knows the sample accounts’ password, so the suite is not opened on ${host}. Use HOST=127.0.0.1, disable them, or start with WUXIN_SAMPLE=0 and a new data folder.`),
  REGISTRY_UNREACHABLE: () => say(
    '连不上 npm 源，无法安装依赖。请检查网络、代理，或 npm config get registry。',
    'The npm registry cannot be reached, so nothing can be installed. Check the network, the proxy, or npm config get registry.'),
  INSTALL_FAILED: ({ said }) => say(`安装依赖失败，npm 的说明：\n${said}`, `Installing failed; npm said:\n${said}`),
  RUNTIME_MISSING: ({ version }) => say(
    `没能装上 Node ${version}（npm 包 node）。请运行：npm rebuild node --ignore-scripts=false`,
    `Node ${version} (npm package node) could not be installed. Run: npm rebuild node --ignore-scripts=false`),
  BUILD_FAILED: ({ said }) => say(`网页构建失败。\n${said}`, `Building the pages failed.\n${said}`),
  SCRIPT_FAILED: ({ name }) => say(`npm run ${name} 没有通过。`, `npm run ${name} did not pass.`),
  CHROME_PATH_WRONG: ({ path }) => say(`CHROME_PATH=${path} 不是可以运行的程序。`, `CHROME_PATH=${path} is not a program that can run.`),
  CHROMIUM_MISSING: ({ said }) => say(
    `没有 Chromium，也没能装上。请安装后重试，或用 CHROME_PATH 指定：\n${said}`,
    `There is no Chromium and it could not be installed. Install one, or name it with CHROME_PATH:\n${said}`),
  POSTGRES_PORT_TAKEN: ({ port }) => say(`数据库端口 ${port} 已被其他程序占用。`, `The database's port ${port} is taken by another program.`),
  POSTGRES_OTHER_VERSION: ({ folder, found, needed }) => say(
    `${folder} 中的数据来自 PostgreSQL ${found}，此版本需要 ${needed}。请用旧版 npm run backup 导出，再用新版 npm run restore 导入。`,
    `The data in ${folder} is of PostgreSQL ${found}; this version needs ${needed}. Save it with the old version's npm run backup and bring it in with npm run restore.`),
  POSTGRES_MISSING: ({ platform }) => say(
    `没有适用于 ${platform} 的内置 PostgreSQL。请用 DATABASE_URL 指定一个 PostgreSQL 15 或更新的版本。`,
    `There is no embedded PostgreSQL for ${platform}. Name one, version 15 or later, with DATABASE_URL.`),
  POSTGRES_FAILED: ({ folder, reason }) => say(`${folder} 中的数据库没有启动：\n${reason}`, `The database in ${folder} did not start:\n${reason}`),
  POSTGRES_TOO_OLD: ({ found, needed }) => say(
    `DATABASE_URL 指向的 PostgreSQL 是 ${found}，需要 ${needed} 或更新的版本。`,
    `The PostgreSQL of DATABASE_URL is ${found}; ${needed} or later is needed.`),
  ROLE_TOO_STRONG: ({ role }) => say(
    `数据库角色 ${role} 已存在，且权限过大。请删除它后重试。`,
    `The database role ${role} exists with too many rights. Drop it and try again.`),
  ECONNREFUSED: ({ address, port }) => say(
    `数据库没有应答（${address}:${port}）。请检查 DATABASE_URL，以及数据库是否已启动。`,
    `The database does not answer (${address}:${port}). Check DATABASE_URL and whether the database runs.`),
  ENOTFOUND: ({ hostname }) => say(`找不到主机 ${hostname}。请检查 DATABASE_URL。`, `The host ${hostname} is not known. Check DATABASE_URL.`),
  '28P01': () => say('数据库拒绝了 DATABASE_URL 中的用户名或密码。', 'The database refused the user or password of DATABASE_URL.'),
  '3D000': () => say('DATABASE_URL 指定的数据库不存在，请先创建。', 'The database that DATABASE_URL names does not exist; create it first.'),
  '42501': () => say(
    'DATABASE_URL 的用户权限不足：它须拥有该数据库，并有 CREATEROLE。',
    'The user of DATABASE_URL has too few rights: it must own the database and have CREATEROLE.'),
}

/** Node's own codes that mean the same as one of ours. */
const sameAs = { ENOSPC: 'DISK_FULL', EDQUOT: 'DISK_FULL', EACCES: 'FOLDER_NOT_OURS', EPERM: 'FOLDER_NOT_OURS', EROFS: 'FOLDER_NOT_OURS', '53100': 'DISK_FULL' }

/**
 * Plain words for an error that a person can mend; undefined for one that only its author can.
 * @param {any} error
 * @returns {string | undefined}
 */
export function explain(error) {
  const code = error?.syscall === 'listen' && error.code === 'EACCES' ? 'PORT_FORBIDDEN' : String(error?.code)
  const params = { folder: error?.path, ...error, ...error?.params }
  return words[/** @type {Record<string, string>} */ (sameAs)[code] ?? code]?.(params)
}

/**
 * Says what went wrong and ends the process: in plain words where there are any, else with the stack that an author needs.
 * @param {any} error
 * @returns {never}
 */
export function giveUp(error) {
  print(`\n${explain(error) ?? error?.stack ?? error}\n`)
  process.exit(1)
}
