"""Decisions in a notebook: tests/python/extras/decision.ipynb is run by a kernel, as a person would run it."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import nbclient
import nbformat
import pytest


class Tags(HTMLParser):
    """Collects the tags of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    notebook = nbformat.read(Path(__file__).with_name("decision.ipynb"), as_version=4)  # type: ignore[no-untyped-call]
    folder = tmp_path_factory.mktemp("notebook")
    nbclient.NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}
    ).execute()
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def test_a_decision_is_shown_as_a_page_in_a_frame(outputs: list[Any]) -> None:
    (shown,) = [output.data for output in outputs if output.output_type == "execute_result"]
    ((tag, attributes),) = Tags(shown["text/html"]).tags
    assert tag == "iframe" and "sandbox" in attributes and attributes["sandbox"] is None
    page = attributes["srcdoc"] or ""
    assert page.startswith("<!DOCTYPE html>") and "虚假" in page and "<style>" in page
    assert shown["text/plain"].startswith("Decision(json=")


def test_nothing_of_the_page_is_left_outside(outputs: list[Any]) -> None:
    (shown,) = [output.data for output in outputs if output.output_type == "execute_result"]
    outside = re.sub(r'srcdoc="[^"]*"', "", shown["text/html"])
    assert "<style" not in outside and html.escape("<style>") not in outside


def test_what_a_case_says_cannot_leave_the_frame(outputs: list[Any]) -> None:
    printed = "".join(output.text for output in outputs if output.output_type == "stream")
    assert printed == "iframe\n"
