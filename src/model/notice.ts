import { type Rule, type RuleText, rules } from './rules.ts'

export type Level = 'info' | 'warning' | 'error'

/** Something to report about a source, as plain data that is never thrown. */
export interface Notice {
  readonly rule: Rule
  readonly level: Level
  /** What was found, in a full sentence for the person who keeps the archive. */
  readonly reason: string
  /** The source, relative to the content folder; empty if the notice is about the whole archive. */
  readonly path: string
  /** 1-based; 0 if no line applies. */
  readonly line: number
  /** What to do about it. */
  readonly hint: string
}

/** A notice of a rule of the catalogue, with its level and hint. */
export function notice(
  rule: Rule,
  path: string,
  line: number,
  reason: string,
  hint: string = hintOf(rule, path),
): Notice {
  return { rule, level: rules[rule].level, reason, path, line, hint }
}

/** The hint of a rule for files of the kind of `path`. */
function hintOf(rule: Rule, path: string): string {
  const { hint, record }: RuleText = rules[rule]
  return (/\.jsonl$/i.test(path) && record) || hint
}
