/**
 * Stands in for `node:https` under pptxgenjs in the bundled app. The library loads it for pictures that are
 * addresses; ours are always bytes, and an exporter that can't reach the network can't leak anything.
 */
export default {}
