"""Shows the page of a decision in a notebook."""

import html

_FRAME = (
    '<iframe sandbox title="zhunsheng" srcdoc="{page}" '
    'style="width:100%;height:36em;border:1px solid #ccc;resize:vertical"></iframe>'
)


def framed(page: str) -> str:
    """The page in a frame of its own: its styles do not reach the notebook, nor the notebook's the page."""
    return _FRAME.format(page=html.escape(page))
