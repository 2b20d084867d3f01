/**
 * An address as one reads it: letters of other scripts in place of the bytes that stand for them. Bytes that are no text, or that
 * cannot be seen, stay as they are; `readableUrl('https://x.org/%D8%AA%20a') //=> 'https://x.org/ت%20a'`.
 */
export function readableUrl(url: string): string {
  return url.replaceAll(/(?:%[89A-F][\dA-F])+/gi, (bytes) => {
    const text = textOf(bytes);
    return text === undefined || /[\p{C}\p{Z}]/u.test(text) ? bytes : text;
  });
}

/** Where an address leads, in short: `hostOf('https://www.x.org/a') //=> 'x.org'`. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

function textOf(bytes: string): string | undefined {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return undefined;
  }
}
