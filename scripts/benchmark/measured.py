"""Runs one command and says what it took: time, memory, exit code."""

import os
import time
from dataclasses import dataclass


@dataclass
class Measured:
    seconds: float
    megabytes: float
    work: float
    """Seconds of all processors together, which depend less on who else is at work."""
    code: int
    output: bytes


def measure(command, scratch, stdin=os.devnull, timeout=None):
    """Runs `command` to its end, with both its outputs in a file of the folder `scratch`.

    The memory is the peak of the process and its children. The kernel counts the moment before the
    command is loaded too, so that no figure is below that of this Python.
    """
    log = os.path.join(scratch, "measured.log")
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, stdin, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600),
        (os.POSIX_SPAWN_DUP2, 1, 2),
    ]
    prefix = ["timeout", "--signal=KILL", str(timeout)] if timeout else []
    command = [*prefix, *map(str, command)]
    began = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - began
    with open(log, "rb") as file:
        output = file.read()
    return Measured(seconds, usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime,
        os.waitstatus_to_exitcode(status), output)
