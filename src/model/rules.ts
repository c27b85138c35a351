import type { Level } from './notice.ts'

export interface RuleText {
  readonly level: Level
  /** What to do; a notice may be more exact. */
  readonly hint: string
  /** The same for a record of a `.jsonl` file, if that is done in another way. */
  readonly record?: string
}

/** The catalogue: every rule's permanent name (`room/what`), level and hint. Names never change; each has a test that triggers it. */
export const rules = {
  // read
  'read/encoding': {
    level: 'error',
    hint: 'Save the file as UTF-8 and build again; until then it has no page.',
  },
  'read/decoded': { level: 'info', hint: 'Save the file as UTF-8 to be sure of every letter.' },
  'read/control-characters': { level: 'info', hint: 'Look at the text: it may have been damaged.' },
  'read/unreadable': { level: 'error', hint: 'Check that the file exists and that you may read it.' },
  'read/empty': { level: 'warning', hint: 'Delete the file, or put the text back.' },
  'read/too-large': {
    level: 'error',
    hint: 'Split the file: an article is at most 2 MB.',
    record: 'Split the record: an article is at most 2 MB.',
  },
  'read/symlink-outside': {
    level: 'warning',
    hint: 'Copy the file into the content folder; links that lead out of it are not followed.',
  },
  'read/same-name': {
    level: 'warning',
    hint: 'Rename one of the two, or delete it if it is a copy: another machine may take them for one file, and the permanent id of this one is made from its name as it is written now.',
  },
  'read/no-articles': {
    level: 'warning',
    hint: 'Put articles into it, or name another folder with --content.',
  },
  'read/unknown-format': { level: 'info', hint: 'Articles end in .txt, .md or .jsonl.' },
  'read/bad-record': {
    level: 'error',
    hint: "Each line of a .jsonl file is one JSON object; of a list `jq -c '.[]'` makes that.",
  },
  // parse
  'parse/no-title': {
    level: 'warning',
    hint: 'Add a line such as "title: …" between two lines of --- at the top.',
    record: 'Give the record its headline in a field "title".',
  },
  'parse/unsure-title': {
    level: 'info',
    hint: 'Look at it. If another line is the headline, write it into a line "title: …" between two lines of --- at the top.',
    record: 'Look at it. If other words are the headline, give them to the record in a field "title".',
  },
  'parse/no-date': {
    level: 'warning',
    hint: 'Add a line such as "date: 2021-01-22" between two lines of --- at the top; until then the article is listed as undated.',
    record:
      'Give the record a field "date", such as "2021-01-22"; until then the article is listed as undated.',
  },
  'parse/open-direction': {
    level: 'info',
    hint: 'Look at the headline and the names: they may not read as they were meant to.',
  },
  'parse/no-body': {
    level: 'error',
    hint: 'The file holds no text that belongs to an article.',
    record:
      'Give the record its text in a field "text" or "body", as one text between double quotes; the plugin examples/plugins/cms-export.ts gives the fields of an export other names.',
  },
  'parse/bad-field': { level: 'warning', hint: 'Correct the field; it was left out.' },
  'parse/withheld': {
    level: 'error',
    hint: 'Correct the field; until then the article is held back, as it may not be meant for the public.',
  },
  'parse/bad-frontmatter': {
    level: 'error',
    hint: 'Correct the lines between the two --- at the top of the file.',
  },
  'parse/comment-in-field': {
    level: 'warning',
    hint: 'Put the value between double quotes if it goes on behind the #, which begins a comment in YAML.',
  },
  'parse/script-frontmatter': {
    level: 'error',
    hint: 'Frontmatter is YAML; code is never run. Write --- alone on the first line.',
  },
  'parse/unsure-date': {
    level: 'info',
    hint: 'Nothing need be done; readers see the date without the doubt, so say it in the text if it matters.',
  },
  'parse/ambiguous-date': {
    level: 'warning',
    hint: 'Write the date as YYYY-MM-DD in a line "date: …" between two lines of --- at the top.',
    record: 'Write the date as YYYY-MM-DD into the field "date" of the record.',
  },
  'parse/markup': {
    level: 'warning',
    hint: 'Take the tags off; `pandoc --from html --to plain`, `lynx -dump` and browsers do that.',
    record:
      'Take the tags off where the records are made, or while they are read: the plugin examples/plugins/cms-export.ts does that.',
  },
  'parse/markdown-limit': {
    level: 'warning',
    hint: 'The text stands as it is written. Split it, or save it as .txt.',
  },
  'parse/failed': { level: 'error', hint: 'This is a fault of Dateline. Please report it with the file.' },
  // plugins
  'plugins/failed': {
    level: 'error',
    hint: 'Correct the plugin, or take it out of site.yaml; until then the article is missing, or its page keeps its last good version.',
  },
  'plugins/left-out': { level: 'info', hint: 'Nothing need be done if the plugin is meant to.' },
  // config
  'config/unknown-setting': { level: 'warning', hint: 'Check the spelling in site.yaml.' },
  'config/misnamed': { level: 'warning', hint: 'Rename the file: the names of settings end in .yaml.' },
  'config/bad-authority': { level: 'error', hint: 'Correct the entry.' },
  'config/bad-takedown': {
    level: 'error',
    hint: 'Correct the entry; until then the article that it means stays public.',
  },
  'config/unknown-word': { level: 'warning', hint: 'See docs/words.md for all keys.' },
  'config/bad-word': { level: 'warning', hint: 'Correct the phrase; until then ours stands in its place.' },
  'config/missing-words': {
    level: 'warning',
    hint: 'Write them into a file such as words.fr.yaml beside site.yaml; docs/words.md has every phrase to copy.',
  },
  'config/no-base-url': {
    level: 'info',
    hint: 'Add a line such as "baseUrl: https://archive.example.org/" to site.yaml, or build with --base-url.',
  },
  // collect, plan
  'collect/duplicate': { level: 'info', hint: 'Delete one of the two, or change its text.' },
  'collect/alike': {
    level: 'info',
    hint: 'Nothing need be done; "similarity" in site.yaml says how much two texts must share.',
  },
  'collect/form': {
    level: 'info',
    hint: 'Nothing need be done; if they are none, raise "similarity" in site.yaml.',
  },
  'collect/same-id': { level: 'warning', hint: 'Give each record of a file an "id" of its own.' },
  'collect/same-address': { level: 'warning', hint: 'Give one of them a "slug:" of its own.' },
  'collect/future-date': {
    level: 'warning',
    hint: 'Correct the date; to hold the article back until then, give it an "embargo".',
  },
  'collect/gone': {
    level: 'info',
    hint: 'If it was not meant to go, put its source back. To keep the address, name it in the "aliases" of another article, or in takedowns.yaml to say that the article was taken down.',
  },
  'collect/moved': {
    level: 'info',
    hint: 'To keep the old address, add it to "aliases"; to change a headline and keep its address, give the article the "slug" it had.',
  },
  'collect/renamed': {
    level: 'info',
    hint: 'If it was cited by that name, give the file its old name back.',
    record: 'If it was cited by that name, put the record back into its file, with the "id" that it had.',
  },
  'collect/tag-clash': {
    level: 'warning',
    hint: 'Name them as one tag in tags.yaml, or give one a slug of its own.',
  },
  'collect/furniture': {
    level: 'info',
    hint: 'Run "dateline learn", look through content/furniture.yaml, and build again.',
  },
  'collect/takedown-alike': {
    level: 'warning',
    hint: 'Decide whether the other one must go too, and name it in takedowns.yaml: in an entry of its own, or in the "stays:" of this one where it may stay public.',
  },
  'collect/takedown-unmatched': {
    level: 'error',
    hint: 'If its source was renamed, write the new name. If it was deleted, write the address that it had, such as 2021/01/22/slug.html: its page stays. "article:" takes both, [a.txt, 2021/01/22/slug.html].',
  },
  'collect/takedown-unclear': {
    level: 'error',
    hint: 'Add the source that is meant to the entry, "article: [a.txt, 2021/01/22/slug.html]", and build again.',
  },
  'collect/takedown-lifted': {
    level: 'error',
    hint: 'If it must not be, add its source to the entry, "article: [a.txt, 2021/01/22/slug.html]", and build again.',
  },
  // render
  'collect/public-again': {
    level: 'warning',
    hint: 'If it must not be, take it down again: in takedowns.yaml, or with "takedown:" and the reason at its top.',
    record:
      'If it must not be, take it down again: in takedowns.yaml, or with a field "takedown" that has the reason.',
  },
  'render/template-error': {
    level: 'error',
    hint: 'Correct the template; the page keeps its last good version.',
  },
  'render/missing-asset': {
    level: 'warning',
    hint: 'Put the file into the assets of your templates, or correct the address in the stylesheet.',
  },
  // indexes
  'indexes/redirect-taken': {
    level: 'warning',
    hint: 'A page or another article has this address; take the former address out of one of them.',
  },
  'indexes/redirect-unable': {
    level: 'warning',
    hint: 'Name the web server with "host:" in site.yaml, or set up this redirect there by hand.',
  },
  'indexes/redirect-limit': {
    level: 'info',
    hint: 'Nothing need be done; a page at each former address leads on.',
  },
  'indexes/host-limit': {
    level: 'warning',
    hint: 'Choose another host, a paid plan, or fewer extras.',
  },
  // write
  'write/replaced': {
    level: 'warning',
    hint: 'If it was yours, take it from a backup, and choose an output folder of its own with --out.',
  },
  'write/stranger': {
    level: 'warning',
    hint: 'Dateline did not make this file and leaves it alone. Move it away, or choose another --out.',
  },
} as const satisfies Record<string, RuleText>

export type Rule = keyof typeof rules
