/**
 * Where scripts run, two sliders over the days of a list: each day that is chosen is named, leads to its page, and shows
 * what that page says of holders and monuments beside the other.
 */
import { pageAt } from './page-at.ts';

const chooser = document.querySelector<HTMLElement>('#day_chooser');
const days = [...document.querySelectorAll<HTMLAnchorElement>('.day-list > li > a')];

/** What a page of a day says of that day, without ids, which another page on the same screen may have too. */
async function partsOf(day: HTMLAnchorElement): Promise<Node[]> {
  const page = await pageAt(day.href);
  const parts = [...page.querySelectorAll('[aria-labelledby=page_held], [aria-labelledby=page_monuments]')];
  for (const part of parts) {
    part.removeAttribute('aria-labelledby');
    part.removeAttribute('class');
    for (const each of part.querySelectorAll('h2, div:has(> .site-map)')) each.remove();
    for (const each of part.querySelectorAll('[id]')) each.removeAttribute('id');
  }
  return parts.map((part) => document.importNode(part, true));
}

function follow(slider: HTMLInputElement, link: HTMLAnchorElement, place: HTMLElement, first: number): void {
  const choose = (): HTMLAnchorElement | undefined => {
    const day = days[slider.valueAsNumber];
    if (!day) return undefined;
    link.href = day.href;
    link.textContent = day.textContent.trim();
    slider.setAttribute('aria-valuetext', link.textContent);
    return day;
  };
  slider.max = String(days.length - 1);
  slider.valueAsNumber = first;
  slider.addEventListener('input', choose);
  slider.addEventListener('change', async () => {
    const day = choose();
    if (!day) return;
    const parts = await partsOf(day);
    if (link.href === day.href) place.replaceChildren(...parts);
  });
  choose();
}

if (chooser && days.length > 1) {
  chooser.hidden = false;
  for (const [i, part] of [...chooser.querySelectorAll('.day-choice')].entries()) {
    const [slider, place] = [part.querySelector('input'), part.querySelector<HTMLElement>('.day-told')];
    const link = document.createElement('a');
    place?.before(link);
    if (slider && place) follow(slider, link, place, i * (days.length - 1));
  }
}
