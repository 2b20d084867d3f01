/** The first day that ZIP can write. It stands in local time, which is what ZIP writes, so it is the same everywhere. */
export const zipDay = new Date(1980, 0, 1);
