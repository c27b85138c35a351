import { extname } from 'node:path'

const text = '; charset=utf-8'
const types: Readonly<Record<string, string>> = {
  '.atom': `application/atom+xml${text}`,
  '.avif': 'image/avif',
  '.css': `text/css${text}`,
  '.csv': `text/csv${text}`,
  '.gif': 'image/gif',
  '.html': `text/html${text}`,
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': `text/javascript${text}`,
  '.json': `application/json${text}`,
  '.jsonl': `application/jsonl${text}`,
  '.map': `application/json${text}`,
  '.md': `text/markdown${text}`,
  '.mjs': `text/javascript${text}`,
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': `image/svg+xml${text}`,
  '.txt': `text/plain${text}`,
  '.wasm': 'application/wasm',
  '.webmanifest': `application/manifest+json${text}`,
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': `application/xml${text}`,
}

/** The content type of a file by its extension, as CDNs give it; bytes for those unknown. */
export function typeOf(file: string): string {
  return types[extname(file).toLowerCase()] ?? 'application/octet-stream'
}
