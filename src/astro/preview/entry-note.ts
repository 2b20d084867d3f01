/** What whoever writes an event is told below its page: what the check says of it, how its date was read, where it appears. */
import { basePath } from '../../environment.ts';
import { shownPath } from '../../parse/files.ts';
import type { ReadResult } from '../../parse/read-all.ts';
import { escapeHtml } from '../../publish/html.ts';
import { entryAt } from '../../record/address-parts.ts';
import { categoryPage, pageOf, timeline, yearPage, type Address } from '../../record/address.ts';
import { yearOf } from '../../record/edtf.ts';
import { actorsOf, restsOn, unique } from '../../record/outline.ts';
import type { Event, HeritageRecord } from '../../record/record.ts';
import { label } from '../../record/words/label.ts';
import { withoutLanguage } from '../../record/words/locale.ts';

/** The note on the page of an event, in whatever language, of the content in a folder; nothing for other pages. */
export function entryNote(
  address: Address,
  record: HeritageRecord,
  messages: ReadResult['messages'],
  dir: string,
): string | undefined {
  const at = entryAt(withoutLanguage(address));
  const event = at?.kind === 'event' ? record.events.find(({ id }) => id === at.id) : undefined;
  if (!event) return undefined;
  const stem = shownPath(dir, event.file).replace(/md$/, '');
  const found = messages.filter(({ file }) => file?.startsWith(stem));
  const pages = pagesWith(event);
  const dated = `${event.date.edtf} prints as ${label(event.date, 'en')}`;
  const where = `${event.draft ? 'once it is no draft, it appears' : 'it appears'} on ${pages.length} other pages`;
  const reasons = found.map(({ file, line, column, ruleId, reason }) =>
    item(`${file}:${line}:${column} ${ruleId}: ${reason}`),
  );
  const links = pages.map((page) => item(page, basePath().slice(0, -1) + page));
  return [
    '<aside lang="en" dir="ltr" style="padding:1rem;border-block-start:.25rem solid #6b6f76;background:#f4f5f7;color:#1c1b1f">',
    `<details><summary>For editors: ${counted(found.length)}; ${escapeHtml(dated)}; ${where}.</summary>`,
    `<ul>${[...reasons, ...links].join('')}</ul></details></aside>`,
  ].join('');
}

/** The pages on which an event stands beside its own. */
function pagesWith(event: Event): Address[] {
  const { site, date, category, monuments } = event;
  return unique([
    timeline,
    yearPage(yearOf(date)),
    categoryPage(category),
    pageOf('site', site),
    ...monuments.map(({ monument }) => pageOf('monument', monument)),
    ...actorsOf(event).map((id) => pageOf('actor', id)),
    ...restsOn(event).map((id) => pageOf('source', id)),
  ]);
}

function item(text: string, href?: string): string {
  const shown = escapeHtml(text);
  return `<li>${href === undefined ? shown : `<a style="color:inherit" href="${escapeHtml(href)}">${shown}</a>`}</li>`;
}

function counted(found: number): string {
  return found === 0
    ? 'the check finds nothing wrong'
    : `the check says ${found} ${found === 1 ? 'thing' : 'things'}`;
}
