"""A YAML language server as an editor talks to it: requests and notifications of the Language Server Protocol over pipes."""

import json
import subprocess
from pathlib import Path

NO_MARKUP = str.maketrans("", "", "\\")  # descriptions come as Markdown, with its signs escaped


class LanguageServer:
    """One server process, with the settings of an editor that has the folder `root` open."""

    def __init__(self, command: list[str], root: Path, settings: dict):
        self._settings = settings
        self._last_request = 0
        self._diagnostics: dict[str, list[dict]] = {}
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self._ask("initialize", {
            "processId": None, "rootUri": root.as_uri(), "workspaceFolders": [{"uri": root.as_uri(), "name": root.name}],
            "capabilities": {"workspace": {"configuration": True},
                             "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}}})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": settings})

    def open(self, path: Path, text: str) -> None:
        """The editor shows the text as the file, which need not exist."""
        self._tell("textDocument/didOpen",
                   {"textDocument": {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": text}})

    def diagnostics(self, path: Path) -> list[dict]:
        """What is marked in the open file; waits until it has been checked."""
        while path.as_uri() not in self._diagnostics:
            self._handle(self._read())
        return self._diagnostics[path.as_uri()]

    def completions(self, path: Path, line: int, character: int) -> dict[str, str]:
        """What is offered at the place (counted from 0): the words, and the text that each would insert."""
        found = self._ask("textDocument/completion", self._place(path, line, character))
        return {item["label"]: item.get("insertText", item["label"]) for item in found["items"]}

    def hover(self, path: Path, line: int, character: int) -> str:
        """What is shown when the pointer rests on the place."""
        found = self._ask("textDocument/hover", self._place(path, line, character))
        return found["contents"]["value"].translate(NO_MARKUP) if found else ""

    def close(self) -> None:
        self._ask("shutdown", None)
        self._tell("exit", None)
        self._process.wait(timeout=10)

    @staticmethod
    def _place(path: Path, line: int, character: int) -> dict:
        return {"textDocument": {"uri": path.as_uri()}, "position": {"line": line, "character": character}}

    def _ask(self, method: str, parameters: dict | None):
        self._last_request += 1
        self._send({"id": self._last_request, "method": method, "params": parameters})
        while True:
            message = self._read()
            if "method" in message:
                self._handle(message)
            elif message.get("id") == self._last_request:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]

    def _tell(self, method: str, parameters: dict | None) -> None:
        self._send({"method": method, "params": parameters})

    def _handle(self, message: dict) -> None:
        """What the server says by itself: its diagnostics are kept, its questions answered."""
        if message["method"] == "textDocument/publishDiagnostics":
            self._diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif message["method"] == "workspace/configuration":
            wanted = [self._settings.get(item["section"]) for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": wanted})
        elif "id" in message:
            self._send({"id": message["id"], "result": None})

    def _send(self, message: dict) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> dict:
        length = 0
        while header := self._process.stdout.readline().strip():
            name, _, value = header.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise RuntimeError("the language server has ended")
        return json.loads(self._process.stdout.read(length))
