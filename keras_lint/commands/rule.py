"""`keras-lint rule`: the documentation of rules."""

from __future__ import annotations

import argparse

from keras_lint.config import ConfigError
from keras_lint.report import rule_text
from keras_lint.rules.registry import all_rules, find_rule


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.add_argument("name", nargs="?", metavar="CODE", help="a rule's code or slug")
    parser.add_argument("--all", action="store_true", help="all rules in full")


def run(args: argparse.Namespace) -> int:
    """Print the documentation of one rule or of all; with neither, list them."""
    if args.all:
        print("\n".join(map(rule_text.render, all_rules().values())), end="")
    elif args.name is None:
        for rule in all_rules().values():
            print(f"{rule.code}  {rule.slug:<20}  {rule.summary()}")
    elif (found := find_rule(args.name)) is not None:
        print(rule_text.render(found), end="")
    else:
        raise ConfigError(f"{args.name!r} is no rule's code or slug; `keras-lint rule` lists them")
    return 0
