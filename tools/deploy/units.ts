import type { Process } from './processes.ts'

/** Where the suite lies on the machine that the units are for. */
export interface Place {
  /** The workspace, with its dependencies installed and its pages built. */
  root: string
  /** The person of the system that everything runs as. */
  user: string
}

export const target = 'wuxin.target'
export const unitName = (name: string): string => `wuxin-${name}.service`
/** Below `/etc`: the operator's own settings, and where the services are. */
const settings = ['/etc/wuxin/wuxin.env', '/etc/wuxin/services.env']

/** What no process of the suite needs is taken from it. Memory stays writable and executable: Node compiles as it runs. */
const hardening = `NoNewPrivileges=true
CapabilityBoundingSet=
AmbientCapabilities=
ProtectSystem=strict
ProtectHome=true
ProtectProc=invisible
ProtectClock=true
ProtectHostname=true
ProtectKernelLogs=true
ProtectKernelModules=true
ProtectKernelTunables=true
ProtectControlGroups=true
PrivateTmp=true
PrivateDevices=true
RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX
RestrictNamespaces=true
RestrictRealtime=true
RestrictSUIDSGID=true
LockPersonality=true
RemoveIPC=true
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
UMask=0077`

/** What only the gateway is told: its own address, and that sample accounts are never made here. */
const gatewayOnly = ({ name, port }: Process): string => (name === 'gateway' ? `\nEnvironment=HOST=127.0.0.1 PORT=${port} WUXIN_SAMPLE=0` : '')

/** The systemd unit of one process; it is started anew whenever it ends, and given time to answer what it has begun. */
export const unitOf = (process: Process, { root, user }: Place): string => `[Unit]
Description=Wuxin: ${process.name}
After=${['network-online.target', ...process.after.map(unitName)].join(' ')}
Wants=network-online.target
PartOf=${target}
StartLimitIntervalSec=0

[Service]
ExecStart=${root}/node_modules/.bin/node ${process.entry}
WorkingDirectory=${root}
User=${user}
Environment=NODE_ENV=production WUXIN_DATA=/var/lib/wuxin${gatewayOnly(process)}
${settings.map((file) => `EnvironmentFile=${file}`).join('\n')}
StateDirectory=wuxin
StateDirectoryMode=0700
Restart=always
RestartSec=2
TimeoutStopSec=90
LimitNOFILE=65536
${hardening}

[Install]
WantedBy=${target}
`

/** What starts and stops all of them together. */
export const targetOf = (processes: readonly Process[]): string => `[Unit]
Description=Wuxin: everything
Wants=${processes.map(({ name }) => unitName(name)).join(' ')}

[Install]
WantedBy=multi-user.target
`

/** The settings that an operator fills in and keeps to themselves. */
export const settingsExample = `# Copy to ${settings[0]}, readable by root alone.
# A PostgreSQL of version 15 or later; the user owns the database and has CREATEROLE.
DATABASE_URL=postgres://wuxin:password@127.0.0.1:5432/wuxin
# The same for all processes and machines: openssl rand -hex 32
WUXIN_SECRET=
`
