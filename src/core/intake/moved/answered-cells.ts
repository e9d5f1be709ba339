/** The cells in which rows hold answers, as issues on answers that stand in the wrong rows name them. */

import type { ValueField } from "../../model/record";
import { formColumn } from "../../schema/columns";
import { quotation } from "../../text/quotation";
import { cellAddress } from "../../workbook/address";
import { foundAt } from "../rows/form-row";
import type { ReadRow } from "../rows/read-values";
import { cellText } from "../values/cell-text";

/** Row by row, in the order of `fields`: where the cell is, and what it says. */
export function answeredCells(reads: readonly ReadRow[], fields: readonly ValueField[]) {
  return reads.flatMap(({ form: { table, row }, taskId }) =>
    fields.flatMap((field) => {
      const found = foundAt(table, row, field);
      if (!found) return [];
      const { header } = formColumn(field);
      return {
        at: { sheet: table.sheet.name, taskId, field, cell: cellAddress(row, found.column) },
        said: { row, header, ...quotation(cellText(found.cell)) },
      };
    }),
  );
}
