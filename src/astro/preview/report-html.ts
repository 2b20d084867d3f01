/** The report on broken content as the preview shows it. */
import { basePath } from '../../environment.ts';
import { escapeHtml } from '../../publish/html.ts';

/** A note at the foot of a page that shows the record as it was before the content broke. It may stand after the end of a document. */
export function noteOf(report: string): string {
  const style =
    'position:sticky;inset-block-end:0;z-index:9;max-block-size:50vh;overflow:auto;margin:0;padding:1rem;border-block-start:.25rem solid #b3261e;background:#fff4f3;color:#1c1b1f';
  return `<aside role="alert" lang="en" dir="ltr" style="${style}">${told('The content has errors. This page shows what it last was without them.', report)}</aside>`;
}

/** A page in the place of all others, while there is no record that they could show. */
export function pageOf(report: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>The content has errors</title>
<script type="module" src="${basePath()}@vite/client"></script>
</head>
<body style="margin:2rem">
<main>${told('The content has errors, so there is nothing to show yet.', report)}</main>
</body>
</html>
`;
}

function told(lede: string, report: string): string {
  const style = 'white-space:pre-wrap;overflow-wrap:anywhere;font:.875rem/1.5 monospace';
  return `<p><strong>${lede}</strong> This goes away by itself when they are mended.</p><pre style="${style}">${escapeHtml(report)}</pre>`;
}
