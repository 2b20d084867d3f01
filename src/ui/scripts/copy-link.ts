/**
 * Shows one button that copies an address, beside the anchor of the heading that is pointed at or has the focus. It
 * copies what the heading leads to, such as the page of an event; of a heading that leads nowhere, its own place.
 */
const template = document.querySelector<HTMLTemplateElement>('#page_copy');
const button = template?.content.querySelector('button')?.cloneNode(true);

function addressAt(anchor: Element | null): string {
  const link = anchor?.previousElementSibling?.querySelector('a') ?? anchor;
  return link instanceof HTMLAnchorElement ? link.href : location.href;
}

if (button instanceof HTMLButtonElement && 'clipboard' in navigator) {
  const words = button.textContent;

  const moveTo = ({ target }: Event): void => {
    const heading = target instanceof Element ? target.closest(':has(> .anchor)') : undefined;
    const anchor = heading?.querySelector('.anchor');
    if (!anchor || anchor.nextElementSibling === button) return;
    button.textContent = words;
    anchor.after(button);
  };

  document.addEventListener('pointerover', moveTo);
  document.addEventListener('focusin', moveTo);
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(addressAt(button.previousElementSibling));
    button.textContent = button.dataset['copied'] ?? '';
  });
}
