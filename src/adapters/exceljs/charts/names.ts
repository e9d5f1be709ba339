/** Namespaces and relationship types of the drawing parts (ECMA-376). */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export const RELATION = { chart: `${OFFICE}/chart`, drawing: `${OFFICE}/drawing` } as const;

export const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** Declarations that a drawing and a chart share: `a` for shapes and text, `r` for relationships. */
export const DRAWING_NAMESPACES = [
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
].join(" ");
