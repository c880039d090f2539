#!/usr/bin/env python3
"""code_block.py DOCUMENT HEADING LANGUAGE: prints the first block of code in LANGUAGE under HEADING, so that what a reader
copies from a document is what a test runs."""

import re
import sys
from pathlib import Path


def code_block(document, heading, language):
    """The text of the block; SystemExit tells what is missing."""
    text = Path(document).read_text(encoding="utf-8")
    under = re.search(rf"^(#+) {re.escape(heading)}$(.*?)(?=^\1 |\Z)", text, re.MULTILINE | re.DOTALL)
    if not under:
        sys.exit(f"{document} has no heading '{heading}'")
    block = re.search(rf"^```{re.escape(language)}\n(.*?)^```$", under.group(2), re.MULTILINE | re.DOTALL)
    if not block:
        sys.exit(f"{document} has no block of {language} under '{heading}'")
    return block.group(1)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    sys.stdout.write(code_block(*sys.argv[1:]))
