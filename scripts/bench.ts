// npm run bench -- [build|watch|search] [flags]; each says its flags at its top. Without a name it is build.
const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  build: () => import('./bench-build.ts'),
  watch: () => import('./bench-watch.ts'),
  search: () => import('./bench-search.ts'),
}
const bench = benches[process.argv[2] ?? 'build']
// The bench reads the flags alone.
if (bench) process.argv.splice(2, 1)
await (bench ?? benches['build']!)()
