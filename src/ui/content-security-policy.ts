/**
 * What a page may load: its own stylesheets, pictures, fonts and script files, and nothing from elsewhere.
 * It stands in a `<meta>`, so that it holds on every host; the preview is without it, since Vite runs scripts there.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');
