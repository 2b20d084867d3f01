import { basePath } from '../../environment.ts';

/** The page of the editor in the browser; its script is compiled by the preview. */
export function adminPage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Write and change entries</title>
<link rel="icon" href="${basePath()}favicon.svg">
<script type="importmap">${JSON.stringify({ imports: partsOf(basePath()) })}</script>
<script type="module" src="${basePath()}src/astro/admin/browser.ts"></script>
</head>
<body></body>
</html>
`;
}

/** The packages that the editor asks for by their names once it needs them; the preview finds them. */
function partsOf(base: string) {
  const names = ['immutable', 'exifr', 'leaflet', 'svgo', 'turndown', '@shikijs/langs/', '@shikijs/themes/'];
  return Object.fromEntries(names.map((name) => [name, `${base}@id/${name}`]));
}
