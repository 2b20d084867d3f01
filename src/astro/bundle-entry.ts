/**
 * Where the bundle of the pages begins: it tells which pages and files there are, and renders each. `renderAll` imports it; what
 * it renders is told by what is held (`holdRecord`, `holdPictures`, `holdWork`, `holdPages`).
 */
import { createApp } from 'astro/app/entrypoint';
import { StaticPaths } from 'astro:static-paths';

const app = createApp({ streaming: false });
// A server would answer with a page that something failed; a build is to fail.
app.renderError = async (_request, { error }) => {
  throw error;
};

/** A page or file of the site, as Astro names it. */
type Path = Awaited<ReturnType<InstanceType<typeof StaticPaths>['getAll']>>[number];

/** Every page and file, always in the same order. */
export function paths(): Promise<Path[]> {
  return new StaticPaths(app).getAll();
}

/** A page or file, asked for by its address. */
export function render(address: URL, { route }: Path): Promise<Response> {
  return app.render(new Request(address), { routeData: route });
}
