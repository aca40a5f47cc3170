/** What we have put into the page, and themes take away when they swap its body or what is in it. */

const hosts: Element[] = [];
/** Whoever takes something away each time it comes has the last word: else neither would come to an end. */
let timesLeft = 99;

/** Puts `host` at the page's end where it is nowhere yet, and from then on. */
export function keepThere(host: Element): void {
  hosts.push(host);
  keepAll();
}

/** Called at each change of the page. */
export function keepAll(): void {
  for (const host of hosts) {
    if (!host.isConnected && timesLeft-- > 0) document.body.append(host);
  }
}
