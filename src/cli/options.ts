import type { Options } from '../config/config.ts'
import { type Args, takes } from './args.ts'

/** The options that the flags give; everything else comes from the settings. */
export function optionsOf(args: Args): Options {
  return {
    content: args.value('content'),
    templates: args.value('templates'),
    plugins: args.value('plugins'),
    out: takes(args.command, 'out') ? args.value('out') : null,
    cache: args.value('cache'),
    baseUrl: args.value('base-url'),
    threads: args.number('threads', 1, 256),
    clean: args.has('clean'),
    now: args.value('now'),
  }
}
