"""Which sources the paths of the command line mean, each with its configuration."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field

from keras_lint.commands.settings import Settings
from keras_lint.config import Config
from keras_lint.record import record
from keras_lint.source.discovery import DEFAULT_EXCLUDE, discover

STANDARD_INPUT = "-"


@record
class Target:
    """A source to analyse; `text` is None where it is to be read from the path."""

    path: str
    config: Config
    text: bytes | None = None


@dataclass(slots=True)
class Targets:
    """The sources, and what to say about paths that are none."""

    files: list[Target] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def add_path_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the paths, and the name of standard input."""
    parser.add_argument(
        "paths",
        nargs="*",
        default=["."],
        metavar="PATH",
        help="files, folders and notebooks; - is standard input; the current folder if none",
    )
    parser.add_argument(
        "--stdin-filename", default="<stdin>", metavar="NAME", help="what to call standard input"
    )


def find_targets(args: argparse.Namespace, settings: Settings) -> Targets:
    """Expand the paths, each with the exclusions that hold where it is.

    Raises:
        ConfigError: where a configuration cannot be obeyed.
    """
    targets = Targets()
    paths: Sequence[str] = args.paths
    seen: set[str] = set()
    for path in paths:
        if path == STANDARD_INPUT:
            targets.files.append(_standard_input(args, settings))
            continue
        config = settings.config_for(_folder_of(path))
        found = discover(
            [path],
            config.root,
            config.excluded(DEFAULT_EXCLUDE),
            force_exclude=args.force_exclude,
        )
        targets.problems.extend(f"{one.path}: {one.message}" for one in found.problems)
        for file in found.files:
            if file not in seen:
                seen.add(file)
                targets.files.append(Target(file, settings.config_for(file)))
    return targets


def _folder_of(path: str) -> str:
    # A path that cannot be one at all is told by discovery.
    return "." if "\0" in path else path


def _standard_input(args: argparse.Namespace, settings: Settings) -> Target:
    name: str = args.stdin_filename
    config = settings.config_for("." if name.startswith("<") else name)
    return Target(name, config, sys.stdin.buffer.read())
