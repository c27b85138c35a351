process.argv.splice(2, 0, 'watch')
await import('../src/cli/dateline.mjs')
