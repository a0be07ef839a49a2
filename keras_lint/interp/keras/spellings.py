"""What a file says of libraries, read off its program form without running it.

Names are spelt out through import aliases, but not made one: `keras.layers.core.Dense` and
`tensorflow.keras.layers.Dense` are the same layer and tell of different versions.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from keras_lint.graph.trace import Mention
from keras_lint.interp import program
from keras_lint.interp.walking import walk
from keras_lint.place import Place


@dataclass(frozen=True, slots=True)
class Spellings:
    """What a file names.

    `dotted` are the modules, classes and functions of libraries, `bare` what is imported or read
    as an attribute by its last name alone, `keywords` the keywords of calls, `settings` the values
    given to names of the environment such as `KERAS_BACKEND`.
    """

    dotted: frozenset[str]
    bare: frozenset[str]
    keywords: frozenset[str]
    settings: frozenset[tuple[str, str]]

    def any_under(self, prefixes: tuple[str, ...]) -> bool:
        """Tell whether something is named that is one of these, or lies within one."""
        inside = tuple(f"{prefix}." for prefix in prefixes)
        return any(name in prefixes or name.startswith(inside) for name in self.dotted)


def spellings(form: program.Module) -> Spellings:
    """Return what a file names."""
    nodes = list(walk(form.body))
    aliases = _aliases(nodes)
    dotted, bare, keywords = set(_imported(nodes)), set(), set()
    for node in nodes:
        if isinstance(node, program.ImportFrom):
            bare |= {alias.name for alias in node.names}
        elif isinstance(node, program.Attribute):
            bare.add(node.attr)
            if (name := _dotted(node, aliases)) is not None:
                dotted.add(name)
        elif isinstance(node, program.Arg) and node.keyword:
            keywords.add(node.keyword)
    return Spellings(
        frozenset(dotted), frozenset(bare), frozenset(keywords), frozenset(_settings(nodes))
    )


def mentions(form: program.Module, path: str) -> list[Mention]:
    """List what a file names of libraries, and the methods that it calls, with their places."""
    nodes = list(walk(form.body))
    aliases, calls = _aliases(nodes), _calls_by_function(nodes)
    defined = {node.name for node in nodes if isinstance(node, program.FunctionDef)}
    found: list[Mention] = []
    for node in nodes:
        if isinstance(node, (program.Import, program.ImportFrom)):
            place = Place(path, "stmt", node.index)
            found += [Mention(name, place) for name in _imported([node])]
        elif isinstance(node, program.Attribute) and (index := calls.get(id(node), -1)) >= 0:
            place = Place(path, "call", index, "func")
            name = _dotted(node, aliases)
            if name is not None:
                found.append(Mention(name, place))
            elif node.attr not in defined:
                found.append(Mention(node.attr, place, method=True))
    return found


def _calls_by_function(nodes: list[object]) -> dict[int, int]:
    """Return the number of the call whose function an attribute is."""
    found: dict[int, int] = {}
    for node in nodes:
        if isinstance(node, program.Call):
            found[id(node.func)] = node.index
    return found


def _imported(nodes: list[object]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, program.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, program.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _aliases(nodes: list[object]) -> dict[str, str]:
    """Return what each imported name stands for."""
    found: dict[str, str] = {}
    for node in nodes:
        if isinstance(node, program.Import):
            for alias in node.names:
                root = alias.name.partition(".")[0]
                found[alias.asname or root] = alias.name if alias.asname else root
        elif isinstance(node, program.ImportFrom) and not node.level:
            for alias in node.names:
                found[alias.asname or alias.name] = f"{node.module}.{alias.name}"
    return found


def _dotted(node: program.Expr, aliases: dict[str, str]) -> str | None:
    """Return what an attribute names, where it starts from an imported name."""
    parts: list[str] = []
    while isinstance(node, program.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, program.Name) or node.id not in aliases:
        return None
    return ".".join([aliases[node.id], *reversed(parts)])


def _settings(nodes: list[object]) -> Iterator[tuple[str, str]]:
    """Yield what `os.environ[name] = value` and its like set."""
    for node in nodes:
        if isinstance(node, program.Assign) and isinstance(node.targets[0], program.Subscript):
            key, value = node.targets[0].item, node.value
        elif isinstance(node, program.Call) and len(node.args) == 2:
            key, value = node.args[0].value, node.args[1].value
        else:
            continue
        if isinstance(key, program.Const) and isinstance(value, program.Const):
            yield str(key.value), str(value.value)
