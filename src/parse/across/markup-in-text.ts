import type { VFileMessage } from 'vfile-message';
import { found, ofEach } from '../corpus.ts';
import { textsIn } from '../text-values.ts';

/** A citation, a link or a footnote, as the text of an entry has them. */
const markup = /\[@[a-z0-9-][^\][]*\]|\[\^[^\][\s]+\]|\[[^\][]+\]\((?:https?:|mailto:|[/#])[^)[\s]*\)/u;

/** Reports Markdown in fields, which pages print as it is written. */
export const markupInText = ofEach(function* (entry): Generator<VFileMessage> {
  for (const { path, text } of textsIn(entry.partial)) {
    const [written] = markup.exec(text) ?? [];
    if (written !== undefined)
      yield found('markup-in-text', entry, path, {
        reason: `Fields hold plain text, so pages print "${written}" as it stands.`,
        actual: written,
        note: 'Say it in words here; citations and links belong into the text below the fields.',
      });
  }
});
