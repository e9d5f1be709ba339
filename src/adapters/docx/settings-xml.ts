/** word/settings.xml: page numbers by odd and even pages, the layout of a present-day Word. */

import { NAMESPACES, XML } from "./package-xml";

const COMPATIBILITY = "http://schemas.microsoft.com/office/word";

export const SETTINGS =
  `${XML}<w:settings ${NAMESPACES}><w:zoom w:percent="100"/><w:evenAndOddHeaders/>` +
  '<w:characterSpacingControl w:val="compressPunctuation"/>' +
  `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="${COMPATIBILITY}" w:val="15"/></w:compat></w:settings>`;
