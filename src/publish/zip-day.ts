/** The first day that ZIP can write, in local time, which is what ZIP writes, and in that of writers who take UTC for it; so it is the same everywhere. */
export const zipDay = { local: new Date(1980, 0, 1), inUtc: new Date(Date.UTC(1980, 0, 1)) } as const;
