"""Git repositories for tests, made with the real git and nothing of the user's configuration."""

import os
import subprocess

ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": "/nonexistent",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@example.org",
    "GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@example.org",
}


class Repository:
    """A work tree whose commits are a day apart, so that history has days to tell."""

    def __init__(self, folder):
        self.folder = folder
        self.day = 0
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", "-b", "main")

    def git(self, *words, **options):
        self.day += 1
        date = f"2026-{1 + self.day // 28:02}-{1 + self.day % 28:02}T12:00:00+0000"
        environment = ENVIRONMENT | {"GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date}
        return subprocess.run(
            ["git", *words], cwd=self.folder, env=environment, check=True, capture_output=True,
            **options).stdout

    def write(self, files):
        for path, text in files.items():
            target = self.folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)

    def commit(self, files, message="A change"):
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def branch(self, name, start="main"):
        self.git("checkout", "-q", "-b", name, start)

    def checkout(self, name):
        self.git("checkout", "-q", name)


def decision(number, title, status="Accepted", decision="We do it, and we say so here.", more=""):
    """A record of the house, complete but for what a test wants to be missing."""
    return f"""---
date: 2026-01-05
---
# ADR-{number:03}: {title}

## Status
{status}

## Context
Somebody asked, and there were two ways to go.

## Decision
{decision}

## Consequences
### Positive
- It is quicker to explain.

### Negative
- It costs a day to change.

### Risks
- Nobody reads it — Mitigation: we link to it.
{more}"""
