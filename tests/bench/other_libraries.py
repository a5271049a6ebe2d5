"""The same programme by fpdf2, and by docxtpl with LibreOffice, where they are installed."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from reportlab.pdfbase.pdfmetrics import getFont

from tests.bench.line import milliseconds, tell
from tests.bench.raw_canvas import Page


def run(programme: list[Page], number: int, floors: Sequence[float]) -> None:
    """Tell what a page takes, beside a page on ReportLab's bare canvas."""
    size = len(programme)
    if find_spec("fpdf"):
        took = [milliseconds(partial(_by_fpdf2, programme)) / size for _ in floors]
        tell("  beside it: fpdf2", took, floors, "none")
    if find_spec("docxtpl") and shutil.which("soffice"):
        with tempfile.TemporaryDirectory() as folder:
            template = _template(Path(folder, "template.docx"))
            files = [Path(folder, f"{at}.docx") for at in range(number)]
            took = [milliseconds(partial(_fill, template, file, programme)) for file in files]
            shown = milliseconds(partial(_convert, files, folder)) / number
            whole = [(each + shown) / size for each in took]
        tell("  beside it: docxtpl and LibreOffice", whole, floors[:number], "none")


def _by_fpdf2(programme: list[Page]) -> bytes:
    # By name, for it need not be installed.
    pdf: Any = import_module("fpdf").FPDF(unit="pt")
    pdf.set_auto_page_break(False)
    for font in {block.font for page in programme for block in page.blocks}:
        pdf.add_font(font, fname=getFont(font).face.filename)
    for page in programme:
        pdf.add_page(format=page.size)
        high = page.size[1]
        for block in page.blocks:
            pdf.set_font(block.font, size=block.size)
            pdf.set_xy(block.x, high - block.y - block.size)
            pdf.multi_cell(max(block.rooms) + 1, block.leading, " ".join(block.words), padding=0)
        for x1, y1, x2, y2 in page.rules:
            pdf.line(x1, high - y1, x2, high - y2)
    return bytes(pdf.output())


def _template(file: Path) -> Path:
    """A template that says each text of the programme as a paragraph or as a cell of its table."""
    document: Any = import_module("docx").Document()
    document.add_paragraph("{%p for text in texts %}")
    document.add_paragraph("{{ text }}")
    document.add_paragraph("{%p endfor %}")
    table = document.add_table(rows=3, cols=7, style="Table Grid")
    table.cell(0, 0).text = "{%tr for row in rows %}"
    for column in range(7):
        table.cell(1, column).text = f"{{{{ row[{column}] }}}}"
    table.cell(2, 0).text = "{%tr endfor %}"
    document.save(file)
    return file


def _fill(template: Path, file: Path, programme: list[Page]) -> None:
    said = [" ".join(block.words) for page in programme for block in page.blocks]
    texts, cells = said[:40], said[40:]
    rows = [cells[at : at + 7] for at in range(0, len(cells), 7)]
    document: Any = import_module("docxtpl").DocxTemplate(template)
    document.render({"texts": texts, "rows": rows}, autoescape=True)
    document.save(file)


def _convert(files: Sequence[Path], folder: str) -> None:
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", folder, *files],
        check=True,
        capture_output=True,
    )
    assert all(file.with_suffix(".pdf").exists() for file in files)
