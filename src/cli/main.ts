/** Runs a command line (without node and script) and answers with the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  void argv
  return 2
}
