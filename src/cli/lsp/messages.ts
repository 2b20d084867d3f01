/** The messages of the Language Server Protocol on a stream: JSON behind a head that says how long it is. */

/** A message as bytes. */
export function framed(message: object): string {
  const text = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

/** The messages of a stream as they come, however it is cut into pieces; what is no JSON is passed over. */
export async function* messagesIn(input: AsyncIterable<Uint8Array>): AsyncGenerator {
  let rest = Buffer.alloc(0);
  for await (const piece of input) {
    rest = Buffer.concat([rest, piece]);
    for (;;) {
      const head = rest.indexOf('\r\n\r\n');
      const [, length] = /Content-Length: *(\d+)/i.exec(rest.toString('latin1', 0, Math.max(0, head))) ?? [];
      const end = head + 4 + Number(length);
      if (head < 0 || length === undefined || rest.length < end) break;
      const text = rest.toString('utf8', head + 4, end);
      rest = rest.subarray(end);
      try {
        yield JSON.parse(text);
      } catch {
        continue;
      }
    }
  }
}
