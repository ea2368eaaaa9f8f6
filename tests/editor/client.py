"""A client of rust-analyzer, headless: the few requests of the language server protocol that the checks need."""

import json
import queue
import subprocess
import threading
import time


class Client:
    """One server on one folder."""

    def __init__(self, program, folder, settings=None):
        self.settings = {
            "checkOnSave": False,
            "cachePriming": {"enable": False},
            "cargo": {"targetDir": True},
        } | (settings or {})
        self.process = subprocess.Popen(
            [program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
        )
        self.answers = {}
        self.arrived = threading.Condition()
        self.is_ready = threading.Event()
        self.last = 0
        self.versions = {}
        threading.Thread(target=self.listen, daemon=True).start()
        uri = f"file://{folder}"
        self.ask(
            "initialize",
            {
                "processId": None,
                "rootUri": uri,
                "workspaceFolders": [{"uri": uri, "name": "checked"}],
                "capabilities": {
                    "experimental": {"serverStatusNotification": True},
                    "textDocument": {
                        "hover": {"contentFormat": ["markdown"]},
                        "completion": {
                            "completionItem": {
                                "snippetSupport": True,
                                "resolveSupport": {"properties": ["additionalTextEdits"]},
                            }
                        },
                        "diagnostic": {},
                    },
                    "workspace": {"configuration": True},
                },
                "initializationOptions": self.settings,
            },
        )
        self.tell("initialized", {})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0"} | message).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def listen(self):
        while True:
            length = None
            while (line := self.process.stdout.readline()) != b"\r\n":
                if not line:
                    return
                name, _, value = line.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            self.receive(json.loads(self.process.stdout.read(length)))

    def receive(self, message):
        method = message.get("method")
        if method and "id" in message:
            result = None
            if method == "workspace/configuration":
                result = [self.settings for _ in message["params"]["items"]]
            self.send({"id": message["id"], "result": result})
        elif method == "experimental/serverStatus":
            if message["params"].get("quiescent"):
                self.is_ready.set()
        elif "id" in message:
            with self.arrived:
                self.answers[message["id"]] = message
                self.arrived.notify_all()

    def ask(self, method, params, patience=120):
        """The result of a request. One that was overtaken by a change is asked again."""
        end = time.monotonic() + patience
        while True:
            self.last += 1
            number = self.last
            self.send({"id": number, "method": method, "params": params})
            with self.arrived:
                while number not in self.answers:
                    if not self.arrived.wait(end - time.monotonic()):
                        raise TimeoutError(method)
                answer = self.answers.pop(number)
            error = answer.get("error")
            if not error:
                return answer["result"]
            # Content modified, and cancelled by the server.
            if error["code"] not in (-32801, -32802):
                raise RuntimeError(f"{method}: {error['message']}")

    def wait_until_ready(self, patience=300):
        if not self.is_ready.wait(patience):
            raise TimeoutError("the server is not ready")

    def show(self, path, text):
        """Opens a file with this text, or replaces its text."""
        uri = f"file://{path}"
        version = self.versions.get(uri, 0) + 1
        self.versions[uri] = version
        if version == 1:
            document = {"uri": uri, "languageId": "rust", "version": 1, "text": text}
            self.tell("textDocument/didOpen", {"textDocument": document})
        else:
            self.tell(
                "textDocument/didChange",
                {
                    "textDocument": {"uri": uri, "version": version},
                    "contentChanges": [{"text": text}],
                },
            )

    def close(self):
        self.ask("shutdown", None)
        self.tell("exit", None)
        self.process.wait(20)
