import { type CommandName, commands, flags } from './args.ts'

/** The help of the whole program. */
export function usage(): string {
  const names = Object.keys(commands) as CommandName[]
  const lines = names.map((name) => `  ${`dateline ${name}`.padEnd(18)}${commands[name].summary}`)
  return `Dateline makes an archive site from a folder of plain-text articles.

${lines.join('\n')}

  dateline COMMAND --help says more; dateline --version says which Dateline this is.
  Exit codes: 0 done, 1 some sources failed, 2 wrong usage or settings, 3 the machine failed, 130 ended by Ctrl-C.
`
}

/** The help of one command. */
export function usageOf(command: CommandName): string {
  const { summary, flags: names, ...rest } = commands[command]
  const operands = 'operands' in rest ? ` ${rest.operands}` : ''
  const lines = names.map((name) => {
    const flag = flags[name]
    const form = 'value' in flag ? `--${name} ${flag.value}` : `--${name}`
    return `  ${form.padEnd(18)}${flag.help}`
  })
  return `dateline ${command}${operands}: ${summary}.\n\n${lines.join('\n')}\n`
}
