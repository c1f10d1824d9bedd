import type { Process } from './processes.ts'

/** What an image is made of beside Node. */
interface Image {
  /** Installs, and builds what the process serves. */
  steps: readonly string[]
  /** What it takes from the workspace. */
  takes: readonly string[]
  environment: string
}

/** As the set-up does it: `npm ci` refuses a lock file that was written where the registry lacks programs for some other machine. */
const install = (rest: string) => `npm install --no-save --no-audit --no-fund ${rest}`

const imageOf = ({ name, port }: Process): Image =>
  name === 'gateway'
    ? {
        steps: [install('--include=dev'), 'npm run build --workspace @wuxin/shell --workspace @wuxin/resident', install('--omit=dev')],
        takes: ['apps', 'libs', 'tools'],
        environment: ` HOST=0.0.0.0 PORT=${port} WUXIN_SAMPLE=0`,
      }
    : { steps: [install(`--omit=dev --workspace @wuxin/${name}-service`)], takes: [`apps/${name}/service`, 'libs'], environment: '' }

/**
 * The image of one process; all images come from this one template. Modules' pages are in none of them: they are
 * published to the running suite.
 */
export function dockerfileOf(process: Process, node: string): string {
  const { steps, takes, environment } = imageOf(process)
  const base = `node:${node}-bookworm-slim`
  return `# From the workspace's root: docker build -f <this file> -t wuxin-${process.name} .
# Needs DATABASE_URL, WUXIN_SECRET and WUXIN_SERVICES, and one volume for all images at /var/lib/wuxin.
FROM ${base} AS build
WORKDIR /opt/wuxin
COPY . .
${steps.map((step) => `RUN ${step}`).join('\n')}

FROM ${base}
ENV NODE_ENV=production WUXIN_DATA=/var/lib/wuxin${environment}
WORKDIR /opt/wuxin
COPY --from=build /opt/wuxin/package.json ./
COPY --from=build /opt/wuxin/node_modules ./node_modules
${takes.map((folder) => `COPY --from=build /opt/wuxin/${folder} ./${folder}`).join('\n')}
RUN install -d -o node -g node -m 0700 /var/lib/wuxin
USER node
VOLUME /var/lib/wuxin
EXPOSE ${process.port}
CMD ["node", "${process.entry}"]
`
}

/** What never goes into an image, beside its Dockerfile as BuildKit reads it. */
export const dockerignore = '.git\n.nx\n.wuxin*\n**/node_modules\n**/dist\ntest-results\n'
