/** Other formats, and other things under the name of a workbook. */

import * as sheetJs from "@e965/xlsx";
import { zipSync } from "fflate";
import { mangled, type Change, type Variant } from "./variant";

/** The return as another format holds it. */
function as(name: string, extension: string, bookType: sheetJs.BookType): Variant {
  return mangled(name, {
    as: `2024-06_市科技局_填报表.${extension}`,
    bytes: (bytes) =>
      new Uint8Array(
        sheetJs.write(sheetJs.read(bytes), { type: "array", bookType }) as ArrayBuffer,
      ),
  });
}

/** Only the form, as text. */
function csv(
  name: string,
  encode: (text: string) => Uint8Array,
  outcome?: Change["outcome"],
): Variant {
  return mangled(name, {
    as: "2024-06_市科技局_填报表.csv",
    ...(outcome === undefined ? {} : { outcome }),
    edit: (filled) => filled.goneFigures(),
    bytes: (bytes) => {
      const form = sheetJs.read(bytes).Sheets["填报表"];
      if (!form) throw new Error("no form");
      return encode(sheetJs.utils.sheet_to_csv(form, { dateNF: "yyyy-mm-dd" }));
    },
  });
}

/** Something that is no return at all, under a return's name. */
function stranger(
  name: string,
  content: string | Uint8Array,
  as = "2024-06_市科技局_填报表.xlsx",
  outcome: Change["outcome"] = "rejected",
): Variant {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return mangled(name, { outcome, as, bytes: () => bytes });
}

function xml(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const CFB = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

/** A compound file whose directory holds what Excel keeps an encrypted package in. */
function encrypted(): Uint8Array {
  const file = sheetJs.CFB.utils.cfb_new();
  sheetJs.CFB.utils.cfb_add(file, "EncryptionInfo", Buffer.alloc(248));
  sheetJs.CFB.utils.cfb_add(file, "EncryptedPackage", Buffer.alloc(9000, 7));
  return new Uint8Array(sheetJs.CFB.write(file, { type: "buffer" }) as Buffer);
}

export const formats: readonly Variant[] = [
  as("saved as .xls", "xls", "biff8"),
  as("saved as .et", "et", "biff8"),
  as("saved as .xls, named .xlsx", "xlsx", "biff8"),
  as("saved as .ods", "ods", "ods"),
  as("saved as .ods, named .xlsx", "xlsx", "ods"),
  as("saved as .xlsx, named .xls", "xls", "xlsx"),
  mangled("saved as .xlsb", {
    outcome: "rejected",
    codes: ["binary-workbook"],
    as: "2024-06_市科技局_填报表.xlsb",
    bytes: (bytes) => {
      const book = sheetJs.read(bytes);
      // It cannot write the names of print titles in this format.
      delete book.Workbook?.Names;
      return new Uint8Array(
        sheetJs.write(book, { type: "array", bookType: "xlsb" }) as ArrayBuffer,
      );
    },
  }),
  csv("saved as .csv in UTF-8", (text) => new TextEncoder().encode(`\ufeff${text}`)),
  csv("saved as .csv without a mark", (text) => new TextEncoder().encode(text)),
  csv(
    "saved as .csv in UTF-16",
    (text) => new Uint8Array(Buffer.from(`\ufeff${text.replaceAll(",", "\t")}`, "utf16le")),
    ["merged", "merged-with-warnings", "rejected"],
  ),
  stranger("an empty file", ""),
  stranger("blanks only", "   \n  "),
  stranger(
    "a Word document",
    zipSync({ "[Content_Types].xml": xml("<Types/>"), "word/document.xml": xml("<w/>") }),
  ),
  stranger("an archive of pictures", zipSync({ "1.jpg": new Uint8Array(99) })),
  stranger("an archive of nothing", zipSync({})),
  stranger("a package without a workbook", zipSync({ "[Content_Types].xml": xml("<Types/>") })),
  stranger("one byte", "P"),
  stranger(
    "a web page",
    "<html><body><table><tr><td>任务编码</td><td>进展情况</td></tr></table></body></html>",
  ),
  stranger(
    "XML of Excel 2003",
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet/></Workbook>',
  ),
  stranger("a PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj"),
  stranger(
    "a picture",
    Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  ),
  stranger(
    "a RAR archive",
    Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00, 1, 2, 3]),
  ),
  stranger("a 7z archive", Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c, 0, 4])),
  stranger(
    "an old Office file that holds nothing",
    Uint8Array.from([...CFB, ...new Uint8Array(2000)]),
  ),
  stranger(
    "random bytes",
    Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) & 255),
  ),
  stranger("a short letter", "各单位：\n请于6月25日前报送进展情况。\n"),
  stranger("an encrypted workbook", encrypted()),
  stranger("a web page named .xls", "<html><body>401</body></html>", "2024-06_市科技局_填报表.xls"),
  stranger("a PDF of the form", "%PDF-1.4\n", "2024-06_市科技局_填报表.pdf"),
  stranger("a lock file of Excel", "张三", "~$2024-06_市科技局_填报表.xlsx", "ignored"),
  stranger(
    "a lock file of LibreOffice",
    ",user,",
    ".~lock.2024-06_市科技局_填报表.xlsx#",
    "ignored",
  ),
  stranger("a resource fork", new Uint8Array(120), "._2024-06_市科技局_填报表.xlsx", "ignored"),
];
