/** Shows the button beside each text to copy, where the browser lets a page write to the clipboard. */
if ('clipboard' in navigator) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('.copy-text > pre + button')) {
    const text = button.previousElementSibling?.textContent ?? '';
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(text);
      button.textContent = button.dataset['copied'] ?? '';
    });
  }
}
