/** A link to the page in another language leads to the place on it that the reader has come to, such as a claim. */
function follow(): void {
  // Asked anew each time: the filter of events puts another head in the place of this one.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-same-place]'))
    link.hash = location.hash;
}

addEventListener('hashchange', follow);
follow();
