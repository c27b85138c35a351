/** A percent-encoded path as text, in NFC; as it is where it was never UTF-8. */
export function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path).normalize('NFC')
  } catch {
    return path // an address of an older encoding
  }
}
