/** Pages by their address, fetched or being fetched. */
const pages = new Map<string, Promise<Document>>();

/** The page of the site at an address, fetched once; one that could not be had is asked for again next time. */
export function pageAt(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  const page = fetchPage(address);
  pages.set(address, page);
  page.catch(() => pages.delete(address));
  return page;
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`There is no page at ${address}.`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
