/** Opens the fold in which lies what an address leads to, where a browser does not do so by itself. */
function reveal(): void {
  const place = document.querySelector(':target');
  const fold = place?.closest('details:not([open])');
  if (!fold) return;
  fold.setAttribute('open', '');
  place?.scrollIntoView();
}

addEventListener('hashchange', reveal);
reveal();
