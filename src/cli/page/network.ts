/** One request to the web, bounded in time and size, that follows no one into the machine or the network it runs in. */
import { BlockList, isIP } from 'node:net';

/** What reaches the web; tests hand in their own. */
export interface Network {
  readonly fetch: (address: URL, options: RequestInit) => Promise<Response>;
  /** The addresses of a host, as numbers. Throws where it has none. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
  /** How long an answer may take, in milliseconds. */
  readonly patience: number;
}

/** What an address answered. */
export interface Answer {
  /** Where it stands, behind all redirects. */
  readonly address: URL;
  /** The media type with its parameters, as the server says it. */
  readonly type: string;
  /** The language that the server says it is in. */
  readonly language: string | undefined;
  /** The bytes, to the limit of {@link largestAnswer}. */
  readonly bytes: Uint8Array;
}

/** What is read of an answer, in bytes: a page tells of itself at its beginning. */
const largestAnswer = 2 ** 21;
const mostRedirects = 5;

/** Asks an address; a text is the sentence that says why there is no answer. Never throws. */
export async function ask(address: URL, accept: string, network: Network): Promise<Answer | string> {
  const signal = AbortSignal.timeout(network.patience);
  const isOver = new Promise<string>((done) => {
    signal.addEventListener('abort', () =>
      done(`The address ${address.href} took longer than ${network.patience / 1000} seconds to answer.`),
    );
  });
  return Promise.race([isOver, follow(address, accept, network, signal)]);
}

async function follow(
  first: URL,
  accept: string,
  network: Network,
  signal: AbortSignal,
): Promise<Answer | string> {
  try {
    let address = first;
    const mayStayInside = await isInside(first, network);
    for (let hop = 0; hop <= mostRedirects; hop++) {
      if (!/^https?:$/.test(address.protocol))
        return `${hop === 0 ? '' : `${first.href} leads on: `}${address.href} is no address of the web; http and https are read.`;
      if (hop > 0 && !mayStayInside && (await isInside(address, network)))
        return `${first.href} leads on to ${address.href}, which lies in this machine or its network, and is not read.`;
      const response = await network.fetch(address, {
        redirect: 'manual',
        signal,
        headers: { accept, 'user-agent': 'Mozilla/5.0 (compatible; ruins-on-record)' },
      });
      const location = response.headers.get('location');
      if (response.status >= 300 && response.status < 400 && location !== null) {
        await response.body?.cancel();
        if (!URL.canParse(location, address))
          return `${address.href} leads on to "${location}", which is no address.`;
        address = new URL(location, address);
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        return `The address ${address.href} answered with ${response.status}.`;
      }
      return {
        address,
        type: response.headers.get('content-type') ?? '',
        language: response.headers.get('content-language') ?? undefined,
        bytes: await beginningOf(response),
      };
    }
    return `The address ${first.href} leads on more than ${mostRedirects} times.`;
  } catch (cause) {
    const reason = reasonOf(cause);
    return `The address ${first.href} could not be reached: ${whyNot.get(reason) ?? `the system says ${reason}`}.`;
  }
}

async function beginningOf({ body }: Response): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  // Leaving the loop cancels what has not been read.
  for await (const piece of body ?? []) {
    pieces.push(piece);
    size += piece.length;
    if (size >= largestAnswer) break;
  }
  return Buffer.concat(pieces).subarray(0, largestAnswer);
}

/** Whether a host is this machine or one of its network, by its name or by what the name stands for. */
async function isInside({ hostname }: URL, network: Network): Promise<boolean> {
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  if (host === '' || host === 'localhost' || host.endsWith('.localhost')) return true;
  const addresses = isIP(host) === 0 ? await network.lookup(host) : [host];
  return addresses.some(isPrivate);
}

/** Whether an address is kept for machines, networks and groups, so that it is none of the web. */
function isPrivate(address: string): boolean {
  return inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

const inside = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, bits, 'ipv6');

/** What the system’s words mean for whoever typed the address. */
const whyNot: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'no host of that name is known, or there is no network'],
  ['EAI_AGAIN', 'there seems to be no network'],
  ['ENETUNREACH', 'there seems to be no network'],
  ['ECONNREFUSED', 'nothing answers there'],
  ['ECONNRESET', 'the connection was cut'],
]);

/** What went wrong in the words of the system, the innermost cause first: `ENOTFOUND`. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.cause instanceof Error) return reasonOf(cause.cause);
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
