import { spawnSync } from 'node:child_process'

/** What is wrong with an XML document, or an empty text. Asks `xmllint`; where it is not installed only tags are counted. */
export function xmlFault(xml: string): string {
  const { error, stderr } = spawnSync('xmllint', ['--noout', '-'], { input: xml, encoding: 'utf8' })
  return error ? tagFault(xml) : stderr
}

/** Whether each tag is closed by its own. Good for documents without comments and CDATA, as ours are. */
function tagFault(xml: string): string {
  const open: string[] = []
  for (const [tag, close, name, empty] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
    if (empty) continue
    if (!close) open.push(name!)
    else if (open.pop() !== name) return `${tag} closes nothing`
  }
  return open.map((name) => `<${name}> is not closed`).join('\n')
}
