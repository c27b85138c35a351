import { parseArgs } from 'node:util'
import { UsageError } from '../kit/errors.ts'
import { nearest } from '../kit/nearest.ts'

interface Flag {
  /** The placeholder for the value in the help; a flag without one is on or off. */
  readonly value?: 'DIR' | 'URL' | 'N' | 'DATE' | 'HOST' | 'year'
  readonly help: string
}

/** Every flag, in the order of the help. */
export const flags = {
  content: { value: 'DIR', help: 'the articles, site.yaml and authority files (content)' },
  templates: { value: 'DIR', help: 'your templates; those it lacks are the default ones (templates)' },
  plugins: { value: 'DIR', help: 'your plugins, which site.yaml names (plugins)' },
  out: { value: 'DIR', help: 'where the site goes (dist)' },
  cache: { value: 'DIR', help: 'what is kept between builds (node_modules/.cache/dateline)' },
  'base-url': { value: 'URL', help: 'where the site will stand; for feeds, sitemap, canonical links' },
  threads: { value: 'N', help: 'how many threads work (as many as there are processors)' },
  now: { value: 'DATE', help: 'the moment that embargoes are compared with (the clock)' },
  host: { value: 'HOST', help: 'a web host: says whether the site of the last build fits it' },
  split: { value: 'year', help: 'if it does not fit, divides it into parts that are deployed one by one' },
  parts: { value: 'DIR', help: 'where the parts go (the --out folder with -parts appended)' },
  'part-url': { value: 'URL', help: 'where each part will stand, with {part} in it (https://{part}.HOST/)' },
  port: { value: 'N', help: 'the port on 127.0.0.1 (4000, or the next free one)' },
  clean: { help: 'forget what is kept from earlier builds' },
  markdown: { help: 'frontmatter and body, to edit and keep as a .md file' },
  explain: { help: 'each line of the text, and what it was taken for' },
  suggest: { help: 'tags that were given and names that recur, as entries of tags.yaml' },
  json: { help: 'print one JSON object on standard output and nothing else' },
  quiet: { help: 'print errors only' },
  help: { help: 'this help' },
} as const satisfies Record<string, Flag>

export type FlagName = keyof typeof flags

interface Command {
  readonly summary: string
  readonly flags: readonly FlagName[]
  /** What may follow the flags; nothing if it is left out. */
  readonly operands?: string
}

const places = ['content', 'templates', 'plugins', 'out', 'cache', 'base-url', 'threads', 'now'] as const

/** Every command, in the order of the help. */
export const commands = {
  build: {
    summary: 'makes the site from the articles',
    flags: [...places, 'clean', 'json', 'quiet', 'help'],
  },
  watch: {
    summary: 'builds, serves, and keeps site and browser in step with what you save',
    flags: [...places, 'clean', 'port', 'json', 'quiet', 'help'],
  },
  serve: {
    summary: 'serves the site as a CDN would',
    flags: ['out', 'port', 'quiet', 'help'],
  },
  check: {
    summary:
      'reports everything that is wrong with the articles without building a site, and whether a host takes the site',
    flags: [...places, 'host', 'split', 'parts', 'part-url', 'json', 'quiet', 'help'],
  },
  verify: {
    summary:
      'reads the site and its sources again and names every file whose bytes changed since the last build',
    flags: ['content', 'out', 'cache', 'json', 'quiet', 'help'],
  },
  bag: {
    summary: 'copies content, site and ledger into a new folder as a BagIt bag',
    flags: ['content', 'out', 'cache', 'now', 'quiet', 'help'],
    operands: 'DIR',
  },
  learn: {
    summary: 'finds lines that recur in many articles and writes them to furniture.yaml, to be reviewed',
    flags: ['content', 'plugins', 'cache', 'quiet', 'help'],
  },
  tags: {
    summary:
      'prints candidates for tags.yaml: tags that were given, names that recur in articles without tags, and their other spellings',
    flags: ['suggest', 'content', 'plugins', 'cache', 'help'],
  },
  eject: {
    summary: 'copies one of the default templates into your own folder, for you to change',
    flags: ['templates', 'quiet', 'help'],
    operands: 'NAME',
  },
  extract: {
    summary: 'prints what the parser understood, one JSON object per article',
    flags: ['markdown', 'explain', 'content', 'plugins', 'cache', 'help'],
    operands: 'FILE... | -',
  },
} as const satisfies Record<string, Command>

export type CommandName = keyof typeof commands

/** A command line, understood. */
export interface Args {
  readonly command: CommandName
  readonly operands: readonly string[]
  has(flag: FlagName): boolean
  /** The flag's value, or undefined if the flag was not given. */
  value(flag: FlagName): string | undefined
  /** The flag's value as a whole number from `least` to `most`, or undefined if the flag was not given. Throws UsageError for anything else. */
  number(flag: FlagName, least: number, most: number): number | undefined
}

/** Reads the arguments of `command`. Throws UsageError for whatever it does not take, and names the most similar flag that it does. */
export function readArgs(command: CommandName, argv: readonly string[]): Args {
  const known: Command = commands[command]
  const options = Object.fromEntries(
    known.flags.map((name) => [name, { type: 'value' in flags[name] ? 'string' : 'boolean' } as const]),
  )
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
  })
  const values = new Map<FlagName, string>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = known.flags.find((flag) => flag === token.name)
    if (!name) {
      const reason = `"dateline ${command}" takes no ${token.rawName}.`
      throw unknown(token.rawName, reason, known.flags, `dateline ${command} --help`)
    }
    const flag: Flag = flags[name]
    const value = token.value ?? ''
    if (flag.value && (value === '' || (!token.inlineValue && value.startsWith('-')))) {
      throw new UsageError(`--${name} needs a value: --${name} ${flag.value}.`)
    }
    if (!flag.value && token.inlineValue) throw new UsageError(`--${name} takes no value.`)
    values.set(name, value)
  }
  const stray = positionals[0]
  if (stray !== undefined && !known.operands) {
    throw new UsageError(`"dateline ${command}" takes no "${stray}". See dateline ${command} --help.`)
  }
  return {
    command,
    operands: positionals,
    has: (flag) => values.has(flag),
    value: (flag) => values.get(flag),
    number(flag, least, most) {
      const text = values.get(flag)
      if (text === undefined) return undefined
      const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
      if (number >= least && number <= most) return number
      throw new UsageError(`--${flag} is a whole number from ${least} to ${most}, not "${text}".`)
    },
  }
}

/** Whether a command has a flag. */
export const takes = (command: CommandName, flag: FlagName): boolean =>
  commands[command].flags.some((name) => name === flag)

/** The command that a command line names. Throws UsageError if there is none of that name. */
export function commandOf(typed: string): CommandName {
  const name = (Object.keys(commands) as CommandName[]).find((command) => command === typed)
  if (name) return name
  throw unknown(typed, `There is no command "${typed}".`, Object.keys(commands), 'dateline --help')
}

/** An error that suggests the most similar of `words`, or else the `help` that lists them all. */
function unknown(typed: string, reason: string, words: readonly string[], help: string): UsageError {
  const dashes = typed.startsWith('-') ? '--' : ''
  const meant = nearest(typed.replace(/^-+/, ''), words)
  return new UsageError(meant ? `${reason} Did you mean ${dashes}${meant}?` : `${reason} See ${help}.`)
}
