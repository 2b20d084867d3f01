/**
 * The syntax of citations, for micromark and mdast-util-from-markdown: what stands in brackets and has an @ before a
 * word. It goes before links, so that line ends, quotations, lists and cells hold citations as they hold any text.
 */
import type { CompileContext, Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State } from 'micromark-util-types';
import type { Point } from '../diagnostic.ts';

/** A citation as it is written, line by line, without its brackets. */
export interface Written {
  readonly lines: { readonly text: string; readonly start: Point }[];
  isClosed: boolean;
}

declare module 'mdast' {
  interface CitationData {
    /** What was read, until it is known what it cites. */
    written?: Written;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    citation: 'citation';
    citationStart: 'citationStart';
    citationText: 'citationText';
    citationEnd: 'citationEnd';
  }
}

const [opening, closing, caret, backslash] = [91, 93, 94, 92];

/** The syntax, for the text of a body. */
export const citationSyntax: Extension = {
  text: { [opening]: { name: 'citation', tokenize: tokenizeCitation } },
};

/** The nodes that are made of it. */
export const citationTree: TreeExtension = {
  enter: {
    citation(token) {
      this.enter({ type: 'citation', items: [], data: { written: { lines: [], isClosed: false } } }, token);
    },
  },
  exit: {
    citationText(token) {
      const { line, column } = token.start;
      written(this)?.lines.push({ text: this.sliceSerialize(token), start: { line, column } });
    },
    citationEnd() {
      const read = written(this);
      if (read) read.isClosed = true;
    },
    citation(token) {
      this.exit(token);
    },
  },
};

function written({ stack }: CompileContext): Written | undefined {
  const node = stack.at(-1);
  return node?.type === 'citation' ? node.data?.written : undefined;
}

/** Whether what stands in brackets has an @ before a word, outside code, that is no part of an address. */
function looksCited(text: string): boolean {
  return /(?<![\p{L}\p{N}\\./])@(?!\s)/u.test(text.replaceAll(/`[^`]*`/g, ''));
}

function tokenizeCitation(effects: Effects, ok: State, nok: State): State {
  let text = '';
  return (code) => {
    effects.enter('citation');
    effects.enter('citationStart');
    effects.consume(code);
    effects.exit('citationStart');
    return begin;
  };

  function begin(code: Code): State | undefined {
    return code === caret ? nok(code) : line(code);
  }

  function line(code: Code): State | undefined {
    if (code === closing) {
      if (!looksCited(text)) return nok(code);
      effects.enter('citationEnd');
      effects.consume(code);
      effects.exit('citationEnd');
      effects.exit('citation');
      return ok;
    }
    if (code === null || code === opening) {
      if (!/^\s*@[a-z\d]/i.test(text)) return nok(code);
      effects.exit('citation');
      return ok(code);
    }
    if (isLineEnd(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      text += '\n';
      return line;
    }
    effects.enter('citationText');
    return inside(code);
  }

  function inside(code: Code): State | undefined {
    if (code === null || code === opening || code === closing || isLineEnd(code)) {
      effects.exit('citationText');
      return line(code);
    }
    text += code < 0 ? ' ' : String.fromCodePoint(code);
    effects.consume(code);
    return code === backslash ? escaped : inside;
  }

  function escaped(code: Code): State | undefined {
    if (code !== opening && code !== closing && code !== backslash) return inside(code);
    text += String.fromCodePoint(code);
    effects.consume(code);
    return inside;
  }
}

function isLineEnd(code: Code): boolean {
  return code !== null && code >= -5 && code <= -3;
}
