/** Reads the parts of README, CONTRIBUTING and the handbook that tests hold to the code: sections, tables, fenced blocks. */
import { readFileSync } from 'node:fs';

/** A fenced block of a text. */
export interface Fenced {
  /** The language after the fence. */
  readonly language: string;
  readonly text: string;
  /** The first text in backticks in the line before the block, which names the file that it belongs to. */
  readonly file: string;
}

/** A heading with the text below it, up to the next heading of whatever rank. */
export interface Section {
  readonly heading: string;
  readonly text: string;
}

/** Reads a file of the project's folder. */
export function readText(file: string): string {
  return readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
}

/** The sections of a text, in order. No fenced block in it may have a line that looks like a heading. */
export function sectionsOf(text: string): Section[] {
  return text
    .split(/^#{1,6} /m)
    .slice(1)
    .map((part) => {
      const [heading = ''] = part.split('\n');
      return { heading, text: part.slice(heading.length) };
    });
}

/** The rows of the first table of a text as the text of their cells, without its heading. */
export function rowsOf(text: string): string[][] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  if (first < 0) return [];
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  return lines.slice(first + 2, length < 0 ? undefined : first + length).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** The fenced blocks of a text. */
export function fencedOf(text: string): Fenced[] {
  return [...text.matchAll(fenced)].map(({ 1: language = '', 2: block = '', index }) => {
    const before = text.slice(0, index).trimEnd().split('\n').at(-1) ?? '';
    return { language, text: block, file: /`([^`]+)`/.exec(before)?.[1] ?? '' };
  });
}

/** A text without its fenced blocks. */
export function withoutFenced(text: string): string {
  return text.replaceAll(fenced, '');
}

const fenced = /^```(\w*)\n(.*?)^```$/gms;

/** A text as a reader sees it, without the backslashes that keep signs from being Markdown. */
export function shownText(markdown: string): string {
  return markdown.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');
}
