/** Parts that several steps of an export look into or add to (ECMA-376). */
export const CONTENT_TYPES = '[Content_Types].xml'
export const PRESENTATION = 'ppt/presentation.xml'
export const PRESENTATION_RELATIONSHIPS = 'ppt/_rels/presentation.xml.rels'
