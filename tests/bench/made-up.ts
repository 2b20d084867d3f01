/** A record of any size that was made up, for `npm run bench`: as many events, two sources each, and what they name. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const sites = ['hill', 'ford', 'well'];
const sides = ['red', 'blue'];
const monuments = sites.flatMap((place) =>
  ['gate', 'wall', 'tower', 'tomb'].map((name) => `${place}-${name}`),
);
const causes = ['breaking', 'gunfire', 'neglect'];
const firstDay = Date.UTC(1990, 0, 1);
const hoursOfDay = 24;

/** Writes such a record into a folder. */
export async function writeMadeUp(folder: string, events: number): Promise<void> {
  const files = [
    ...sites.map((id, i) => [`sites/${id}.md`, site(id, i)] as const),
    ...sides.map((id) => [`actors/${id}.md`, entry({ name: id, kind: 'armed-group' })] as const),
    ...monuments.map(
      (id) =>
        [`monuments/${id}.md`, entry({ name: id, site: id.split('-')[0] ?? '', kind: 'temple' })] as const,
    ),
    ...Array.from({ length: events }, (_, i) => [`events/${siteOf(i)}/event-${i}.md`, event(i)] as const),
    ...Array.from({ length: events * 2 }, (_, i) => [`sources/report-${i}.md`, source(i)] as const),
  ];
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

function entry(fields: object, text = ''): string {
  return `---\n${JSON.stringify(fields, undefined, 1)}\n---\n${text}`;
}

function site(id: string, i: number): string {
  return entry({
    name: id,
    summary: `The ${id} was made up.`,
    location: { lat: 34 + i, lon: 38 + i },
    country: i === 1 ? 'Syria' : 'Iraq',
    places: [{ id: 'ruins', name: 'Ruins', kind: 'ruins' }],
  });
}

function event(i: number): string {
  const sources = [`report-${i * 2}`, `report-${i * 2 + 1}`];
  const [first = '', second = ''] = sources;
  const monument = monuments[(i % sites.length) * 4 + (i % 4)];
  const changesHands = i % 60 < sites.length;
  return entry(
    {
      title: `What happened on the day ${i} of the record`,
      site: siteOf(i),
      date: dayOf(i),
      category: changesHands ? 'capture' : i % 2 === 0 ? 'damage' : 'statement',
      summary: `On the day ${i} something happened here, as two reports say.`,
      sources,
      places: ['ruins'],
      actors: [{ actor: sideOf(i), role: 'attacker', sources }],
      ...(changesHands ? { control: [{ place: 'ruins', holder: sideOf(i), sources }] } : {}),
      ...(i % 2 === 0
        ? { monuments: [{ monument, condition: 'moderately-damaged', cause: causes[i % 3], sources }] }
        : {}),
      ...(i % 10 === 0
        ? { claims: [{ id: 'how', question: `How was it on day ${i}?`, accounts: [{ answer: 'So', source: first }, { answer: 'Otherwise', source: second }] }] } // prettier-ignore
        : {}),
      added: '2026-11-22',
    },
    `\n${paragraphs(i, first, second)}`,
  );
}

function paragraphs(i: number, first: string, second: string): string {
  const told = `On the day ${i} people came to the place and left again, and what stood there was seen by some of them. `;
  return [
    `${told.repeat(3)}[@${first}, p. 4]`,
    `- They came by the road.\n- They left by the river. [@${second}]`,
    `${told.repeat(2)}See [the day before](/events/event-${Math.max(0, i - 1)}/). [@${first}; @${second}]`,
  ].join('\n\n');
}

function source(i: number): string {
  return entry({
    title: `Report ${i} of what happened at the ${siteOf(Math.floor(i / 2))}`,
    type: 'article-newspaper',
    publisher: `Paper ${i % 40}`,
    authors: [{ family: `Writer ${i % 90}`, given: 'Ann' }],
    issued: dayOf(Math.floor(i / 2)),
    language: 'en',
    url: `https://example.org/reports/${i}`,
  });
}

function siteOf(i: number): string {
  return sites[i % sites.length] ?? '';
}

/** Who takes a site, and holds it until the other takes it. */
function sideOf(i: number): string {
  return sides[Math.floor(i / 60) % sides.length] ?? '';
}

function dayOf(i: number): string {
  return new Date(firstDay + i * hoursOfDay * 60 * 60 * 1000).toISOString().slice(0, 10);
}
