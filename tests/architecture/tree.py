"""The files of the project as the architecture checks see them."""

import subprocess
from pathlib import Path


class Tree:
    """Paths (relative, with '/') and texts. The project's own, or a made-up one to try a check on."""

    def __init__(self, files):
        self._files = files

    @classmethod
    def of_project(cls, root):
        """What git tracks, and what it would track if it were added."""
        listed = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            check=True, capture_output=True, text=True).stdout
        paths = (path for path in listed.split("\0") if path and (Path(root) / path).is_file())
        return cls({path: Path(root) / path for path in paths})

    def paths(self, *suffixes, under=("",)):
        """Sorted paths that end with one of `suffixes` (any, if none is given) and begin with one of `under`."""
        return sorted(path for path in self._files
                      if path.startswith(tuple(under)) and (not suffixes or path.endswith(suffixes)))

    def has(self, path):
        return path in self._files

    def text(self, path):
        content = self._files[path]
        return content.read_text(encoding="utf-8") if isinstance(content, Path) else content

    def lines(self, path):
        """(number from 1, line) pairs."""
        return enumerate(self.text(path).splitlines(), 1)
