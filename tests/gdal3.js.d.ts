/** The part of GDAL for Node that the tests use; the package describes its door for browsers alone. */
declare module 'gdal3.js/node.js' {
  interface Dataset {
    readonly pointer: number;
  }
  interface Gdal {
    open(
      file: string,
      options?: readonly string[],
    ): Promise<{ readonly datasets: readonly Dataset[]; readonly errors: readonly unknown[] }>;
    ogrinfo(dataset: Dataset, options?: readonly string[]): Promise<unknown>;
  }
  /** Starts GDAL; `path` is the folder of its files, from the folder in which the program runs. */
  export default function init(config: { readonly path: string; readonly useWorker: false }): Promise<Gdal>;
}
