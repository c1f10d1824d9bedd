const below = (root: string, path: string) => `${root}/${path.replace(/^\//, '')}`.replace(/\/$/, '')

/** The address of a module's page in the shell: `modulePath('feedback', 'cases/12')` is `/m/feedback/cases/12`. */
export const modulePath = (module: string, path = ''): string => below(`/m/${module}`, path)

/** The address of a module's page for residents: `/r/feedback/report`. */
export const residentPath = (module: string, path = ''): string => below(`/r/${module}`, path)
