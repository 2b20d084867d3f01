/** The body of an entry: CommonMark with GFM's tables and footnotes, as a tree of what is published. */
import { visit } from 'unist-util-visit';
import type { VFileMessage } from 'vfile-message';
import { noProse, type Prose } from '../../record/prose/prose.ts';
import { reporter } from '../diagnostic.ts';
import { tangle } from './bounds.ts';
import { pruneCells, reportAltered } from './as-written.ts';
import { reportCharacters } from './characters.ts';
import { cite } from './citations.ts';
import { pruneDefinitions } from './definitions.ts';
import { withGfm, withoutGfm } from './syntax.ts';
import { styleOf, type Style } from './style.ts';
import { reportTexts } from './texts.ts';
import type { Pointer } from './pointer.ts';
import { tidy } from './tidy.ts';

/** A body, and what it points at. */
export interface Body extends Style {
  readonly prose: Prose;
  /** Ids that the body cites, with their places. */
  readonly cited: readonly Pointer[];
  /** Words that begin with an @ and stand in no citation, with their places. */
  readonly bare: readonly Pointer[];
  /** Links to addresses inside the site, with their places. */
  readonly links: readonly Pointer[];
}

/** A body, and what is wrong with it. */
export interface BodyResult extends Body {
  readonly messages: readonly VFileMessage[];
}

/** The body of an entry that has none. */
export const noBody: Body = {
  prose: noProse,
  cited: [],
  bare: [],
  links: [],
  loaded: [],
  long: [],
  foreign: [],
};

/** Without one of these signs no part of GFM can stand in a text, and reading it is quicker. */
const gfmSigns = /[|~]|\[\^/;
/** Reads a body; `text` has the lines of the file, so that places are the file's. That of a translation has a language. */
export function readBody(file: string, text: string, lang?: string): BodyResult {
  const messages: VFileMessage[] = [];
  const report = reporter(file, messages);
  const empty: BodyResult = { ...noBody, messages };
  if (text.trim() === '' || tangle(text, report)) return empty;
  const tree = (gfmSigns.test(text) ? withGfm : withoutGfm).parse(text);
  reportCharacters(tree, text, report);
  reportAltered(tree, text, report);
  pruneDefinitions(tree, report);
  pruneCells(tree, report);
  const links = tidy(tree, report);
  const { cited, citations } = cite(tree, report);
  const bare = reportTexts(tree, text, report);
  const style = styleOf(tree, text, lang);
  visit(tree, (node) => void delete node.position);
  return { prose: { tree, citations }, cited, bare, links, ...style, messages };
}
