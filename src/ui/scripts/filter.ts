/**
 * Makes the filters of the timeline instant. Each is a plain link to a page of its own; here the page is fetched when
 * a reader is about to follow the link, and shown in place of this one, under its own address. Where anything fails the
 * browser follows the link as it would without this script.
 */

import { pageAt } from './page-at.ts';

/** How far down a reader had come on a page when last there. */
const depths = new Map<string, number>();
/** The path of what is shown, and of what was asked for last. */
const path = { shown: location.pathname, asked: location.pathname };

/** Says how many events there are now, to those who hear the page. */
const report = document.createElement('p');
report.className = 'unseen';
report.setAttribute('role', 'status');
document.body.append(report);

function filterAt({ target }: Event): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest('.filters a') : undefined;
  return link instanceof HTMLAnchorElement && link.origin === location.origin ? link : undefined;
}

function show(page: Document, address: string): void {
  for (const part of ['.masthead', 'main']) {
    const fresh = document.importNode(page.querySelector(part) ?? page.body, true);
    document.querySelector(part)?.replaceChildren(...fresh.childNodes);
  }
  const canonical = 'link[rel=canonical]';
  document.querySelector(canonical)?.replaceWith(page.querySelector(canonical) ?? '');
  document.title = page.title;
  report.textContent = document.getElementById('page_count')?.textContent ?? '';
  path.shown = address;
}

/** Keeps the reader at the pressed filter while its results are in sight, and leads to their heading otherwise. */
function focusFrom(fold: string | undefined, before: string): void {
  const details = document.getElementById(fold ?? '');
  const pressed = details?.querySelector<HTMLElement>(`[aria-current], [href="${before}"]`);
  if (details instanceof HTMLDetailsElement && pressed) {
    details.open = true;
    const results = document.getElementById('page_count')?.getBoundingClientRect();
    if (results && results.bottom < innerHeight) return pressed.focus({ preventScroll: true });
    details.open = false;
  }
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

async function follow(link: HTMLAnchorElement): Promise<void> {
  const fold = link.closest('details')?.id;
  const [before, { href, pathname }] = [path.shown, link];
  path.asked = pathname;
  try {
    const page = await pageAt(pathname);
    if (path.asked !== pathname) return;
    history.pushState(undefined, '', href);
    show(page, pathname);
    focusFrom(fold, before);
  } catch {
    location.assign(href);
  }
}

async function restore(): Promise<void> {
  const { pathname } = location;
  path.asked = pathname;
  if (pathname === path.shown) return;
  try {
    const page = await pageAt(pathname);
    if (path.asked !== pathname) return;
    show(page, pathname);
    scrollTo(0, depths.get(pathname) ?? 0);
  } catch {
    location.reload();
  }
}

document.addEventListener('click', (event) => {
  const link = filterAt(event);
  const isPlain = event.button === 0 && !(event.altKey || event.ctrlKey || event.metaKey || event.shiftKey);
  if (!link || !isPlain) return;
  event.preventDefault();
  void follow(link);
});

/** A pointer that only passes over a link does not mean it. */
const dwell = { timer: 0 };
document.addEventListener('pointerover', (event) => {
  clearTimeout(dwell.timer);
  const link = filterAt(event);
  if (link) dwell.timer = window.setTimeout(() => void pageAt(link.pathname), 60);
});
for (const sign of ['focusin', 'touchstart'])
  document.addEventListener(
    sign,
    (event) => {
      const link = filterAt(event);
      if (link) void pageAt(link.pathname);
    },
    { passive: true },
  );

addEventListener('scroll', () => location.pathname === path.shown && depths.set(path.shown, scrollY), {
  passive: true,
});
addEventListener('popstate', () => void restore());
