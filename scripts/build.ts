process.argv.splice(2, 0, 'build')
await import('../src/cli/dateline.mjs')
