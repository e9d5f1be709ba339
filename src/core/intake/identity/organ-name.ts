/** Names of bodies that file on their own, as against those of sections within one: 综合科, 办公室. */

const ENDS =
  "局|厅|委员会|街道|办事处|管委会|集团|公司|银行|院|馆|站|校|所|队|工会|协会|学会|联合会|商会|残联|妇联|文联|科协|供销社";
const IN_TITLE = new RegExp(`(?:${ENDS}|[^\\s]{2}委|政府|中心|[镇乡])$`);
/** In a file's name 市委 and 市政府 are where it goes, and a centre is often a section's. */
const IN_FILE_NAME = new RegExp(
  `^\\p{Script=Han}{2,16}(?<![省市县区州]委)(?:${ENDS}|委|[镇乡](?:人民政府|政府)?)$`,
  "u",
);

/** Whether what stands as a unit's name in a title is one. */
export function isOrgan(name: string): boolean {
  return IN_TITLE.test(name);
}

/** Whether a part of a file's name is a unit's name. */
export function isOrganInFileName(name: string): boolean {
  return IN_FILE_NAME.test(name);
}
