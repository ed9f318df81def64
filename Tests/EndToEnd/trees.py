"""What a folder holds, as values that can be compared."""

import hashlib
import os
from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    mode: int
    digest: str


@dataclass(frozen=True)
class Identity:
    inode: int
    changed: int
    """When the content last changed, in nanoseconds."""


def contents(folder):
    """From the name of each file and folder below `folder` to its mode and a digest of its bytes."""
    return {name: Entry(os.lstat(path).st_mode, digest(path)) for name, path in walk(folder)}


def identities(folder):
    """From the name of each file to what tells whether it is still the very same file."""
    return {
        name: Identity(status.st_ino, status.st_mtime_ns)
        for name, path in walk(folder) if not os.path.isdir(path) for status in [os.lstat(path)]}


def differences(one, other):
    """The names that are in one only, or stand for something else."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def walk(folder):
    for parent, folders, names in os.walk(folder):
        for name in sorted(folders + names):
            path = os.path.join(parent, name)
            yield os.path.relpath(path, folder), path


def digest(path):
    if os.path.islink(path):
        return "link to " + os.readlink(path)
    if os.path.isdir(path):
        return "folder"
    with open(path, "rb") as file:
        return hashlib.sha256(file.read()).hexdigest()
