/** Keeps the pages of a site for reading without a network, where a reader asks for that: its own, those to which it leads, and those of its events. */
const offer = document.querySelector<HTMLButtonElement>('#keep_site');
const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;

async function pages(): Promise<ReadonlySet<string>> {
  const links = [...document.links].filter((link) => link.closest('main'));
  const table = links.find(({ pathname }) => pathname.endsWith('/events.csv'));
  const rows = table ? await (await fetch(table.href)).text() : '';
  const events = [...rows.matchAll(/^([a-z0-9-]+),http/gm)].map(
    ([, id]) => new URL(`../../events/${id}/`, location.href),
  );
  const own = [location, ...links].filter(
    ({ origin, pathname }) => origin === location.origin && pathname.endsWith('/'),
  );
  return new Set([...own, ...events].map(({ pathname }) => pathname));
}

async function keepAll(): Promise<void> {
  for (const page of await pages()) {
    const { ok } = await fetch(`${page}?keep`);
    if (!ok) throw new Error(`There is no page at ${page}.`);
  }
}

if (offer && workers) {
  const show = (): void => {
    offer.hidden = workers.controller === null;
  };
  workers.addEventListener('controllerchange', show);
  show();
  offer.addEventListener('click', async () => {
    const { keeping = '', kept = '', failed = '' } = offer.dataset;
    offer.textContent = keeping;
    offer.textContent = await keepAll().then(
      () => kept,
      () => failed,
    );
  });
}
