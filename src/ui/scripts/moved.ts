/** Takes the fragment of a former address along, which the page's own refresh would lose. */
const link = document.querySelector<HTMLAnchorElement>('main a');
if (link && link.hash === '' && location.hash !== '') location.replace(link.href + location.hash);
