/** The report on broken content as the preview shows it. */
import { basePath } from '../../environment.ts';
import { escapeHtml } from '../../publish/html.ts';
import type { ErrorReport } from './shown.ts';

/** A note at the foot of a page that shows the record with its errors, or as it was before. It may stand after the end of a document. */
export function noteOf({ text, isOfShown }: ErrorReport): string {
  const style =
    'position:sticky;inset-block-end:0;z-index:9;max-block-size:50vh;overflow:auto;margin:0;padding:1rem;border-block-start:.25rem solid #b3261e;background:#fff4f3;color:#1c1b1f';
  return `<aside role="alert" lang="en" dir="ltr" style="${style}">${told(`The content has errors. This page shows ${isOfShown ? 'it with them' : 'what it last was without them'}.`, text)}</aside>`;
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
