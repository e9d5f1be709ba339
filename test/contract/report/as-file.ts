/** A report file as openpyxl reads it. */

import { runPython } from "../../helpers/office-tools";
import type { SheetDescription } from "./description";

const SCRIPT = `
import json, sys, openpyxl
from openpyxl.utils import get_column_letter

def rgb(color):
    return color.rgb[2:] if color is not None and color.type == "rgb" and isinstance(color.rgb, str) else None

def plain(reference):
    return reference.replace("'", "").replace("$", "")

def words(title):
    if title is None or title.tx is None or title.tx.rich is None: return None
    return "".join(run.t for paragraph in title.tx.rich.p for run in (paragraph.r or []))

def series_of(chart):
    out = []
    for s in chart.series:
        name = s.tx.v if s.tx.strRef is None else s.tx.strRef.strCache.pt[0].v
        source = s.cat.strRef or s.cat.numRef or s.cat.multiLvlStrRef
        out.append(dict(name=name, values=plain(s.val.numRef.f), categories=plain(source.f),
                        labels=bool(s.dLbls is not None and s.dLbls.showVal)))
    return out

def chart_of(chart):
    kind = type(chart).__name__
    if kind == "BarChart":
        kind = ("Bar" if chart.barDir == "bar" else "Column") + ("Stacked" if chart.grouping == "stacked" else "Clustered")
    if kind == "LineChart": kind = "LineMarkers"
    a, b = chart.anchor._from, chart.anchor.to
    anchor = "%s%d:%s%d" % (get_column_letter(a.col + 1), a.row + 1, get_column_letter(b.col), b.row)
    return dict(kind=kind, title=words(chart.title), anchor=anchor, legend=chart.legend is not None, series=series_of(chart))

book = openpyxl.load_workbook(sys.argv[1])
out = []
for s in book.worksheets:
    covered = {(r, c) for m in s.merged_cells.ranges for r in range(m.min_row, m.max_row + 1) for c in range(m.min_col, m.max_col + 1) if (r, c) != (m.min_row, m.min_col)}
    cells = []
    for row in s.iter_rows():
        for c in row:
            if (c.row, c.column) in covered or (c.value is None and not c.has_style): continue
            value = c.value
            if value is not None and not isinstance(value, (str, int, float, bool)): value = value.isoformat()
            number = isinstance(value, (int, float)) and not isinstance(value, bool)
            border = "".join(side[0] for side in ("left", "right", "top", "bottom") if getattr(c.border, side).style)
            fill = rgb(c.fill.fgColor) if c.fill.fill_type == "solid" else None
            cells.append(dict(at=c.coordinate, value=value, numberFormat=c.number_format if number else None,
                font=c.font.name, size=c.font.sz, bold=bool(c.font.b), color=rgb(c.font.color),
                fill=None if fill == "FFFFFF" else fill, horizontal=c.alignment.horizontal,
                vertical=c.alignment.vertical, wrap=bool(c.alignment.wrap_text), border=border))
    widths = []
    for n in range(1, s.max_column + 1):
        d = next((d for d in s.column_dimensions.values() if d.min <= n <= d.max), None)
        # A file counts the grid's 5 pixels in.
        widths.append(round(d.width - 5 / 7, 1) if d else None)
    m = s.page_margins
    p = s.page_setup
    out.append(dict(name=s.title, state=s.sheet_state.lower(), cells=cells, merges=sorted(str(r) for r in s.merged_cells.ranges), widths=widths,
        heights=[s.row_dimensions[n].height for n in range(1, max(s.row_dimensions, default=0) + 1)],
        frozenRows=int("".join(filter(str.isdigit, s.freeze_panes))) - 1 if s.freeze_panes else 0,
        gridLines=s.sheet_view.showGridLines is not False,
        page=None if s.sheet_state != "visible" else dict(paper={"8": "A3", "9": "A4"}.get(str(p.paperSize)), orientation=p.orientation,
            fitToWidth=p.fitToWidth if s.sheet_properties.pageSetUpPr and s.sheet_properties.pageSetUpPr.fitToPage else 0,
            margins=[round(v * 25.4, 1) for v in (m.top, m.right, m.bottom, m.left, m.header, m.footer)],
            area=plain((s.print_area if isinstance(s.print_area, str) else s.print_area[0]).split("!")[-1]), titleRows=s.print_title_rows,
            breaks=[b.id for b in s.row_breaks.brk], footer=s.oddFooter.center.text, centered=bool(s.print_options.horizontalCentered)),
        charts=[chart_of(c) for c in s._charts]))
print(json.dumps(out))
`;

export function reportAsFile(path: string): SheetDescription[] {
  return runPython<SheetDescription[]>(SCRIPT, path);
}
