/** The texts of a record are plain, and `<i>` in a title is three signs: citation programs would take it for italics. */
import { cslName, type Item } from './csl.ts';

/** What stands for the beginnings of tags while a program has the text: signs for private use, which it keeps as letters. */
const signs = { '<': '\uE000', '</': '\uE001' } as const;

/** An item whose texts no program takes for mark-up. */
export function asPlainText(item: Item): Item {
  return withTexts(item, (text) =>
    text.replaceAll(/<\/?(?=[a-z])/gi, (mark) => (mark === '<' ? signs['<'] : signs['</'])),
  );
}

/** What a program made of such an item, with its texts as they were. */
export function asWritten(text: string): string {
  return text.replaceAll(signs['</'], '</').replaceAll(signs['<'], '<');
}

/** The fields of an item that are texts to be printed. */
const texts = [
  'title', 'container-title', 'publisher', 'publisher-place', 'volume', 'issue', 'page', 'edition', 'note',
] as const; // prettier-ignore

/** An item with every text that is printed of it changed, its names among them. */
export function withTexts(item: Item, change: (text: string) => string): Item {
  const changed = Object.fromEntries(
    texts.flatMap((name) => {
      const text = item[name];
      return text === undefined ? [] : [[name, change(String(text))]];
    }),
  );
  return {
    ...item,
    ...changed,
    ...(item.author ? { author: item.author.map((name) => cslName(name, change)) } : {}),
    ...(item.editor ? { editor: item.editor.map((name) => cslName(name, change)) } : {}),
  };
}
