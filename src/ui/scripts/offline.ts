/** Has pages kept for reading without a network. The preview has no program for that, and takes away what a built site at its address left. */
async function keepPages(): Promise<void> {
  const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  if (import.meta.env.PROD) await workers?.register(`${import.meta.env.BASE_URL}app.js`);
  else for (const left of (await workers?.getRegistrations()) ?? []) await left.unregister();
}

// Where a browser does not allow it, pages come from the network alone.
keepPages().catch(() => undefined);
