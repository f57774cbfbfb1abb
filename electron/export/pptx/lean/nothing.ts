/**
 * Stands in for `node:https` and `node:fs` under pptxgenjs in the bundled app. The library loads both for every
 * slide, for pictures that are addresses or paths; ours are always bytes, and an exporter that reaches neither
 * network nor disk can't leak anything.
 */
export default {}
