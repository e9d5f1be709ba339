import { readReturns } from "../../src/app/read-returns";
import { DEFAULT_SETTINGS } from "../../src/core/model/ledger";
import type { ReadResult } from "../../src/core/model/submission";
import { SILENT, type SourceFile } from "../../src/ports";
import {
  HEADER_ROW,
  codesOf,
  draftReturn,
  formOf,
  rawReturn,
  stackedReturns,
  type DraftReturn,
} from "../core/intake/draft-return";
import { smallLedger } from "../fixtures/small-ledger";

const [ONE, TWO] = ["市科技局", "市教育局"];

describe("reading the files of a run", () => {
  const files = (drafts: readonly DraftReturn[]): SourceFile[] =>
    drafts.map(({ fileName }) => ({ name: fileName, bytes: new Uint8Array(), modified: "" }));

  const readAll = (drafts: readonly DraftReturn[], units: readonly string[] = []) => {
    const ledger = { ...smallLedger(), settings: DEFAULT_SETTINGS };
    const reader = {
      read: ({ name }: SourceFile): Promise<ReadResult> => {
        const draft = drafts.find(({ fileName }) => fileName === name);
        if (!draft) throw new Error(`no file ${name}`);
        return Promise.resolve({ kind: "workbook", workbook: rawReturn(draft), issues: [] });
      },
    };
    const [first] = drafts;
    const choices = units.map((unit) => ({ file: first?.fileName ?? "", unit }));
    return readReturns(ledger, files(drafts), { period: null, choices }, { reader }, SILENT);
  };

  it("takes one file for each unit that was chosen for it", async () => {
    const intakes = await readAll([stackedReturns(ONE, TWO)], [ONE, TWO]);
    expect(intakes).toMatchObject([
      { kind: "submission", submission: { unit: ONE } },
      { kind: "submission", submission: { unit: TWO } },
    ]);
  });

  it("takes a file without a period for the period of the others, and says so", async () => {
    const bare = draftReturn(ONE);
    formOf(bare).grid.splice(0, HEADER_ROW - 1);
    bare.sheets = [formOf(bare)];
    bare.fileName = "Book1.xlsx";
    expect(await readAll([bare])).toMatchObject([{ reason: { code: "period-unknown" } }]);
    const [intake] = (await readAll([bare, draftReturn(TWO)])) ?? [];
    if (intake?.kind !== "submission") throw new Error(intake?.kind);
    expect(intake.submission.period).toBe("2024-06");
    expect(codesOf(intake.submission)).toContain("period-assumed");
  });

  it("takes the year of a bare month from the notice, and says so", async () => {
    const bare = draftReturn(ONE);
    formOf(bare).grid.splice(0, HEADER_ROW - 1);
    bare.sheets = [formOf(bare)];
    bare.fileName = "市科技局6月.xlsx";
    const [intake] = (await readAll([bare])) ?? [];
    if (intake?.kind !== "submission") throw new Error(intake?.kind);
    const year = smallLedger().notice.date?.slice(0, 4) ?? "";
    expect(intake.submission.period).toBe(`${year}-06`);
    expect(codesOf(intake.submission)).toContain("period-assumed");
  });
});
