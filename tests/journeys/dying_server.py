"""A server that can be killed fifty times: started by a fork of a process that has imported everything already.

Reads one number per line: 0 starts an ordinary server; N one that kills itself after its N-th commit of what people
do, before anybody is answered. Writes the server's process id, and "ended" when it is dead. The product has no hook
for this.
"""

import os
import signal
import sys
from contextlib import suppress
from typing import Any

import httptools  # noqa: F401 - imported here once, instead of at every start
import uvicorn.protocols.http.httptools_impl  # noqa: F401
import uvloop  # noqa: F401

from app.cli import main
from app.store.database import Database, find_commits_elsewhere

settle = Database._settle


def die_after(commits: int) -> None:
    left = commits

    def settle_and_die(self: Database, connection: Any, jobs: list[Any]) -> None:
        nonlocal left
        settle(self, connection, jobs)  # now the jobs are on disk, and no caller knows it
        left -= any(job.use_case is not find_commits_elsewhere for job in jobs)
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    Database._settle = settle_and_die  # type: ignore[method-assign]


def bury(_signal: int, _frame: object) -> None:
    os.waitpid(-1, os.WNOHANG)
    os.write(1, b"ended\n")


def start(commits: int) -> int:
    server = os.fork()
    if server == 0:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        if commits:
            die_after(commits)
        main()
    return server


if __name__ == "__main__":
    signal.signal(signal.SIGCHLD, bury)
    server = 0
    for line in sys.stdin:
        server = start(int(line))
        os.write(1, f"{server}\n".encode())
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with suppress(ProcessLookupError):  # it has ended, unless the test itself was killed
        os.kill(server or os.getpid(), signal.SIGKILL)
