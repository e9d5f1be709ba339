import type { Strings } from "./zh-CN";

/** `1 file`, `2 files`. */
function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What was done, as the copy kept in the workbook names it: in Chinese, like all that stands there. */
function deed(label: string): string {
  const period = label
    .replace(/^(合并|生成)|(返回表|汇总)$/g, "")
    .replace(
      /^(\d{4})年(\d+)月$/,
      (_all, year: string, month: string) => `${year}-${month.padStart(2, "0")}`,
    )
    .replace(/^(\d{4})年第(.)季度$/, (_all, year: string, quarter: string) => {
      return `${year}-Q${"一二三四".indexOf(quarter) + 1}`;
    })
    .replace(/^(\d{4})年$/, "$1");
  const known = /^[\dQ-]*$/.test(period);
  if (known && label.startsWith("合并")) return `merge ${period}`.trim();
  if (known && label.startsWith("生成")) return `report ${period}`.trim();
  return label === "按通知更新台账" ? "update by a notice" : label;
}

/** Labels in English. Issues and sheets stay Chinese: they belong to the office's own papers. */
export const enUS: Strings = {
  appName: "Responsibility Ledger",
  stepList: "Steps",
  steps: { list: "Notice", issue: "Issue", check: "Check", merge: "Merge", report: "Report" },
  stepHints: {
    list: "Make the ledger from the notice",
    issue: "One workbook for each unit",
    check: "Check only, nothing is written",
    merge: "Preview, then write to the ledger",
    report: "Make the city report",
  },
  works: {
    opening: "Opening",
    notice: "Reading the notice",
    ledger: "Writing the ledger",
    issuing: "Making unit workbooks",
    checking: "Checking",
    merging: "Reading returns",
    applying: "Writing the ledger",
    sendingBack: "Making what goes back",
    restoring: "Restoring",
    reporting: "Making the report",
    saving: "Saving",
    tidying: "Rewriting",
  },
  cancel: "Stop",
  cancelling: "Stopping…",
  seconds: (count) => `${count} s`,
  close: "Close",
  severities: { error: "Error", warning: "Warning", info: "Note" },
  outcomes: {
    merged: "Merged",
    "merged-with-warnings": "Merged, with warnings",
    rejected: "Not taken",
    duplicate: "Duplicate",
    conflict: "To be chosen",
    ignored: "Ignored",
  },
  prospects: {
    merged: "Can be merged",
    "merged-with-warnings": "Can be merged, with findings",
    rejected: "Will not be taken",
    duplicate: "Duplicate",
    conflict: "To be chosen",
    ignored: "Ignored",
  },
  periodName: ({ id }) => id,
  missing: (count) => `${counted(count, "unit has", "units have")} not filed`,
  readAgain: "Read again",
  notLoaded: "This part could not be loaded; your office's server seems to be out of reach.",
  tryAgain: "Try again",
  more: (count) => `Show ${count} more`,
  show: "Show",
  copied: "Copied",
  notCopied: "The browser does not allow copying. Select the text and copy it by hand.",
  chooseFiles: "Choose files",
  chooseFolder: "Choose a folder",
  dropHere: "or drop files, folders or a zip here",
  dropOne: "or drop the file here",
  opened: "Open ledger",
  noLedger: "No ledger is open",
  openLedger: "Open a ledger",
  saveLedger: "Save the ledger",
  unsaved: "Unsaved changes",
  recover: (name, time) => `“${name}” (${time}) was not saved last time and is still here.`,
  recoverYes: "Go on with it",
  recoverNo: "Drop it",
  confirm: {
    writing: {
      title: "Edits will be overwritten",
      text: (sheets) => `These sheets were edited by hand and will be overwritten: ${sheets}.`,
      yes: "Write anyway",
      no: "Not now",
    },
    undoing: {
      title: "There are changes since",
      text: (sheets) =>
        `Undoing takes back what was changed later, too, on these sheets: ${sheets}.`,
      yes: "Undo anyway",
      no: "Not now",
    },
    opening: {
      title: "The open ledger is not saved",
      text: (name) => `Opening another file loses the unsaved changes in ${name}.`,
      yes: "Open without saving",
      no: "Not now",
    },
    keep: { writing: "Keep edited texts and write", opening: "Save, then open" },
  },
  undo: (label) => `Undo “${deed(label)}”`,
  backupTaken: (time) => `Copy kept at ${time}`,
  next: {
    list: "Next: make the ledger",
    issue: "Next: issue workbooks",
    merge: "Next: merge the returns",
    report: "Next: the report",
  },
  needLedger: "First make or open a ledger",
  needLedgerHint: "Choose a notice in the first step, or open a ledger that you have.",
  toList: "Go to Notice",
  toSee: (count) => `${counted(count, "thing")} to look at from opening the ledger`,
  ledgerIssues: "Notes on opening the ledger",
  news: {
    saved: (name) => `Saved: ${name}`,
    sentBack: (name) => `Made what goes back: ${name}`,
    undone: (label) => `Undone: “${deed(label)}”. The workbook is as it was before.`,
    accepted: "Noted in the ledger; it will not be raised again",
    updated: "The ledger is updated by the corrected notice",
    mainText: "Saved to the ledger; rebuild the report to see it",
    editsKept: (count) =>
      count === 0
        ? "No main text was changed in this report"
        : `${counted(count, "text")} kept in the ledger`,
    tidied: (count) => counted(count, "cell was rewritten", "cells were rewritten"),
  },
  files: {
    again: "Download again",
    notThere: "No file to be seen?",
    inExcel:
      "Some versions of Excel let no pane download files. Open each one in Excel and save it from there, or download in the web page instead.",
    inPage: "Look into the browser's list of downloads, or download each file by itself.",
    open: "Open in Excel",
    opened: "Opened in a new window of Excel; save it there.",
    download: "Download",
  },
  list: {
    title: "Make the ledger from a notice",
    intro:
      "Choose the notice (.txt, .docx, .xlsx) or paste its text. Review tasks and units before anything is written.",
    choose: "Choose the notice",
    paste: "Paste the text",
    pasteLabel: "Text of the notice",
    pasteUse: "Read the pasted text",
    sample: "Try the built-in sample notice",
    preview: "Please review before anything is written.",
    counts: (tasks, units, collective) =>
      `${counted(tasks, "task")}, ${counted(units, "unit name")}, ${collective} of them collective`,
    write: "Write the ledger",
    drop: "Another notice",
    tasks: "Tasks",
    units: "Units",
    findings: "To look at",
    noFindings: "Nothing needs a second look.",
    roles: (lead, responsible) => `Lead: ${lead}; responsible: ${responsible}`,
    none: "—",
    sameAs: (name) => `Taken for another name of “${name}”`,
    members: (names) => `Members: ${names}`,
    unknownMembers: "Members unknown; the named units file for now",
    nothing: "No task was found, so there is no ledger to write.",
    ready: "The ledger is ready",
    readyText: (tasks, units) =>
      `${counted(tasks, "task")}, ${counted(units, "unit files", "units file")}.`,
    gaps: "Missing in 单位名录",
    gapsInPage:
      "Save the ledger, fill these in on its sheet 单位名录 in Excel or WPS, save it there, and open it here again.",
    gapsInExcel: "Fill these in on the sheet 单位名录; issuing uses what stands there.",
    back: "Leave it as it is",
    replace: "Update by a corrected notice",
    update: "Update the ledger",
    changes: (added, changed, renumbered, removed) =>
      `${added} added, ${changed} changed, ${renumbered} renumbered or moved, ${removed} removed`,
    recordsStay: "Everything that was filed is kept.",
    noChanges: "The notice says what the ledger holds already; there is nothing to update",
    changesTitle: "Changes to the ledger",
    pastedName: "pasted.txt",
  },
  issue: {
    title: "Make a workbook for each unit",
    period: "Period",
    deadline: "Deadline",
    deadlineHint: "Without one nobody is late.",
    units: (chosen, all) => `Units (${chosen} of ${all})`,
    search: "Find a unit",
    all: "All",
    nobody: "None",
    notFound: "No unit has this in its name.",
    go: (count) => `Make ${counted(count, "workbook")}`,
    done: (count) => `${counted(count, "workbook")} made`,
    doneHint: "Unzip and send one to each unit. Period and deadline are noted in the ledger.",
    badPeriod: "Write the period as 2024-06, 2024-Q2 or 2024.",
  },
  check: {
    title: "Check only",
    intro: "Choose returned workbooks to see what is wrong and how to fix it.",
    clean: "Nothing wrong",
    again: "Check other files",
    summary: (files, undecided, notTaken, errors, warnings) =>
      [
        counted(files, "file"),
        undecided > 0 && `${undecided} to be chosen`,
        notTaken > 0 && `${notTaken} not taken`,
        counted(errors, "error"),
        counted(warnings, "warning"),
      ]
        .filter(Boolean)
        .join(", "),
    findings: (errors, warnings) =>
      [errors > 0 && counted(errors, "error"), warnings > 0 && counted(warnings, "warning")]
        .filter(Boolean)
        .join(", "),
  },
  merge: {
    title: "Merge returns",
    intro:
      "Choose the returned files, a folder or a zip, as they came. Preview first; nothing is written before you agree.",
    period: "Period",
    periodAuto: "As the returns say",
    files: "Files",
    changes: (added, updated) => `${added} new, ${updated} updated`,
    changesTitle: "Changes to the ledger",
    noChanges: "Nothing new; the ledger stays as it is.",
    conflicts: "To be chosen",
    conflictsIntro: "Nothing of these files is written until you choose.",
    settled: "Chosen",
    settledIntro: "What you chose is written; choose again where it is wrong.",
    take: "Take this one",
    takeAs: (unit) => `Take it as ${unit}'s`,
    chosen: (unit, file) => `${unit}: “${file}” was taken`,
    chooseAgain: "Choose again",
    apply: "Write to the ledger",
    applied: "Written to the ledger",
    appliedHint: "A copy of the ledger before was kept; this can be undone.",
    again: "Merge other files",
    sendBack: (count) => `Download what goes back (${counted(count, "unit")})`,
    added: "New",
    updated: "Updated",
    was: (text) => ` (was: ${text})`,
    differences: (count) => counted(count, "difference"),
    notFilled: "(not filled in)",
    moreDifferences: (count) => counted(count, "more difference"),
    found: (outcome, findings) => `${outcome}: ${findings}`,
    filter: "Only files to look at",
    across: "Across units",
  },
  report: {
    title: "City report",
    period: "Period",
    paper: "Paper",
    intoFile: "Make the report file",
    intoWorkbook: "Write as sheets",
    circular: "Download the circular (.docx)",
    circularHint:
      "Drafted as an official document with the tasks behind schedule attached. It is drafted anew from the ledger each time; wording changed on the sheet 通报文稿 is not carried over, so finish it in Word.",
    done: "Made",
    doneSheets: (count) => `${counted(count, "report sheet")} written`,
    again: "Download again",
    noRecords: "The ledger holds no records yet",
    noRecordsHint: "Merge the units' returns first.",
    filing: (period, returned, expected) => `${period}: ${returned} of ${expected} returned`,
    reminder: "Reminders",
    copyReminder: "Copy reminder",
    copyAll: "Copy all reminders",
    states: {
      missing: "Not filed",
      undecided: "To choose",
      "sent-back": "Sent back",
      late: "Late",
      filed: "Filed",
    },
  },
  mainText: {
    title: (chosen) =>
      chosen === 0 ? "Choose or edit main texts" : `Choose or edit main texts (${chosen} so far)`,
    intro:
      "A task's main text is usually the first lead's. Choose another unit's, or edit it; what was filed stays as it is. Your choice outlives later merges of the period; a new period starts afresh.",
    task: "Task",
    pick: "Choose a task",
    marked: (title) => `✓ ${title}`,
    unit: "Whose text",
    role: (unit, role) => `${unit} (${role})`,
    nobody: "No unit has filed on this task yet; you can write yourself.",
    blank: "Left blank, the unit's text stands; write 无 to take a part out.",
    save: "Save to the ledger",
    drop: "Back to the original",
    look: (state) => `${state}. Look at it again, then save or go back to the original.`,
    edited: (count) =>
      `${counted(count, "text on 汇总总表 was", "texts on 汇总总表 were")} changed by hand`,
    editedHint:
      "Kept, they go to 主文选定 in the ledger and are not lost when the report is rebuilt.",
    keep: "Keep as edited main texts",
    file: "Read an edited report",
    fileHint: "If 汇总总表 of a report file was edited in place, read that file here.",
  },
  unit: {
    title: (unit, period) => `${unit} · ${period}`,
    intro: "Checked while you fill it. “Show” goes to the cell that needs a change.",
    progress: (ready, rows) => `${ready} of ${rows} rows are ready`,
    clean: "Nothing wrong. Save it and send it in.",
    recheck: "Check again",
    reading: "Checking this form…",
    tidy: "Rewrite all",
    tidyHint: (count) => `${counted(count, "cell")} can be rewritten as asked, such as 60％ to 60.`,
    tidyOne: (found, asked) => `“${found}” to “${asked}”`,
    issues: "To be fixed",
  },
  accept: { open: "Accept", note: "Reason", confirm: "Note in the ledger", leave: "Leave it" },
  openPage: "Open the web page",
  broken: {
    title: "This step could not be shown",
    hint: (found) =>
      `Something unforeseen happened: ${found}. The ledger was not changed. Try again, or go on with another step; if that does not help, send this sentence to whoever maintains the program.`,
  },
  noAnswer: {
    title: "Excel has not answered yet",
    hint: "If a cell is being edited, press Enter first. If there is still no answer, close the pane and open it again, or use the web page, which does the same work.",
  },
  unread: {
    title: "This workbook could not be read yet",
    hint: "Nothing is written before. Do what is advised above, then read it again.",
  },
  other: {
    title: "This is no ledger",
    hint: "Make a ledger in a new workbook, or open one that you have.",
  },
};
