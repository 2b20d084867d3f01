/** A link to the page in another language leads to the place on it that the reader has come to, such as a claim. */
const links = document.querySelectorAll<HTMLAnchorElement>('[data-same-place]');

function follow(): void {
  for (const link of links) link.hash = location.hash;
}

addEventListener('hashchange', follow);
follow();
