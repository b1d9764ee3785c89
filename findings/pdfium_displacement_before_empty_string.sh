#!/usr/bin/env bash
# Guess, from memory: PDFium moves the text by every number in a TJ array, as ISO 32000-1, 9.4.3 says.
#
# What it does (pypdfium2 5.15.2 with PDFium 159.0.8149.0): a number that is
# followed by nothing but an empty string at the array's end is ignored. "[(If) -500 ()] TJ (FILE) Tj"
# is read as "IfFILE", and what follows in the line stands half a letter too far to the left. The
# number is heeded where the empty string is not the last one, and where there is none. groff 1.22
# writes such arrays in front of every change of font; pdfminer.six heeds the number.
#
# Prints what was read and ends with 1 if this changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/env"
"$folder/env/bin/pip" install --quiet --disable-pip-version-check pypdfium2==5.15.2 pdfminer.six==20250506
"$folder/env/bin/python" - <<'PYTHON'
import io
import sys

import pdfminer.high_level
import pypdfium2

ARRAYS = {
    "number, empty string": b"[(If) -500 ()] TJ (FILE) Tj",
    "number, empty string, word": b"[(If) -500 () (FILE)] TJ",
    "number alone": b"[(If) -500] TJ (FILE) Tj",
}
EXPECTED = {
    "number, empty string": ("IfFILE", "If FILE"),
    "number, empty string, word": ("If FILE", "If FILE"),
    "number alone": ("If FILE", "If FILE"),
}


def document(array: bytes) -> bytes:
    """Return a PDF of one page that shows `array` in Times."""
    content = b"BT /F1 12 Tf 72 100 Td %s ET" % array
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ]
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return data + (
        b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (table, len(data))
    )


print("pypdfium2", pypdfium2.version.PYPDFIUM_INFO, "PDFium", pypdfium2.version.PDFIUM_INFO)
seen = {}
for name, array in ARRAYS.items():
    data = document(array)
    page = pypdfium2.PdfDocument(data)[0].get_textpage()
    other = pdfminer.high_level.extract_text(io.BytesIO(data)).strip()
    seen[name] = (page.get_text_range().strip(), other)
    print(f"{name}: PDFium reads {seen[name][0]!r}, pdfminer.six {seen[name][1]!r}")
sys.exit(seen != EXPECTED)
PYTHON
echo "unchanged: PDFium ignores a displacement before an empty string at the end of a TJ array"
