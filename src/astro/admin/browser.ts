/** What runs in the browser at `/admin/`: it starts the editor with this record’s forms, and has entries read and written by the preview. */
import type { CmsConfig } from '@sveltia/cms';

/** What the preview tells of the editor. */
interface Told {
  readonly formats: readonly string[];
  readonly config: CmsConfig;
}

/** What a preview of an entry is given. */
interface Shown {
  readonly entry: { readonly get: (name: string) => unknown };
}

declare global {
  /** What makes an element of the editor’s own pages. */
  var h: (type: string, props: Readonly<Record<string, unknown>>, ...children: readonly string[]) => unknown;
}

const here = new URL('.', document.location.href);
// The program has its parts beside it and is taken as it is: packed anew, it would be made of hundreds of them.
const { default: CMS }: typeof import('@sveltia/cms') = await import(
  /* @vite-ignore */ new URL('cms/npm/index.js', here).href
);
const { formats, config }: Told = await (await fetch(new URL('config.json', here))).json();

/** Has the preview read or write an entry; throws its sentence where it cannot. */
async function asked(task: 'read' | 'write', kind: string, body: string): Promise<Response> {
  const response = await fetch(new URL(`${task}/${kind}/`, here), { method: 'POST', body });
  if (!response.ok) throw new Error(await response.text());
  return response;
}

for (const kind of formats)
  CMS.registerCustomFormat(kind, 'md', {
    fromFile: async (text) => (await asked('read', kind, text)).json(),
    toFile: async (values) => (await asked('write', kind, JSON.stringify(values))).text(),
  });

/** The page of an entry as the preview shows it, which is that of the file as it was last saved. */
for (const { name, preview_path: path } of config.collections?.flatMap((each) =>
  'preview_path' in each ? [each] : [],
) ?? [])
  CMS.registerPreviewTemplate(name, ({ entry }: Shown) => {
    const slug: unknown = entry.get('slug');
    if (typeof slug !== 'string' || slug === '')
      return globalThis.h('p', {}, 'The page of the entry stands here once it is saved.');
    const id = slug.slice(slug.lastIndexOf('/') + 1);
    const src = new URL(path?.replace('{{filename}}', id) ?? '', config.site_url).href;
    return globalThis.h('iframe', {
      src,
      title: id,
      style: { inlineSize: '100%', blockSize: '100vh', border: 0 },
    });
  });

await CMS.init({ config });
