import { type Suggestion, suggestTags } from '../../build/suggest.ts'
import { loadConfig } from '../../config/config.ts'
import { UsageError } from '../../kit/errors.ts'
import { hooksOfSite } from '../../plugins/site.ts'
import type { Args } from '../args.ts'
import { grouped, plural } from '../figures.ts'
import { optionsOf } from '../options.ts'
import { shown, type Terminal } from '../terminal.ts'

/** `tags --suggest`: prints candidates for `tags.yaml`, for a person to review and copy. */
export async function runTags(args: Args, { out, error }: Terminal): Promise<number> {
  if (!args.has('suggest')) throw new UsageError('Say what to do: dateline tags --suggest.')
  const { config } = loadConfig(optionsOf(args))
  const suggestions = suggestTags(config, await hooksOfSite(config))
  for (const suggestion of suggestions) out.print(entryOf(suggestion))
  if (suggestions.length === 0)
    error.print('No tag and no name recurs in the articles that tags.yaml does not have already.\n')
  return 0
}

/** An entry in the form of `tags.yaml`. Its comment stays on one line, whatever the texts in it hold. */
function entryOf({ label, count, aliases, near }: Suggestion): string {
  const quoted = (text: string) => JSON.stringify(shown(text))
  return [
    `- label: ${quoted(label)} # ${grouped(count)} ${plural(count, 'article')}`,
    ...(aliases.length === 0 ? [] : [`  aliases: [${aliases.map(quoted).join(', ')}]`]),
    ...(near.length === 0 ? [] : [`  # the same? ${near.map(quoted).join(', ')}`]),
    '',
  ].join('\n')
}
