/** Whether a line is no more than an address of mail, as stands below a writer's name. */
export function isMailbox(text: string): boolean {
  return /^\(?[\w.+-]{1,40}@[a-z\d.-]{1,50}\.[a-z]{2,10}\)?$/i.test(text)
}
