/** What Node runs for the one origin, with every service that has no address of its own. From the workspace's root. */
export const gatewayEntry = 'apps/gateway/src/main.ts'

/**
 * What Node runs for one service in a process of its own.
 * @param {string} id
 */
export const serviceEntry = (id) => `apps/${id}/service/src/main.ts`
