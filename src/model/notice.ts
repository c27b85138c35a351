import { type Rule, type RuleText, rules } from './rules.ts'

export type Level = 'info' | 'warning' | 'error'

/** Something to tell about a source. Plain data beside the rest, never thrown. */
export interface Notice {
  readonly rule: Rule
  readonly level: Level
  /** What was found, a full sentence from the reader's side. */
  readonly reason: string
  /** The source, relative to the content folder; empty where it is about the whole archive. */
  readonly path: string
  /** 1-based; 0 where no line applies. */
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

/** What to do about it, as it is done in a file of that kind. */
function hintOf(rule: Rule, path: string): string {
  const { hint, record }: RuleText = rules[rule]
  return (/\.jsonl$/i.test(path) && record) || hint
}
