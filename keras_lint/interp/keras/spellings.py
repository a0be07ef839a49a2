"""What a file says of libraries, read off its program form without running it.

Names are spelt out through import aliases, but not made one: `keras.layers.core.Dense` and
`tensorflow.keras.layers.Dense` are the same layer and tell of different versions.
"""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.graph.trace import Mention
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes
from keras_lint.place import Place
from keras_lint.record import record


@record
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


def spellings(nodes: Nodes) -> Spellings:
    """Return what a file names."""
    aliases = import_aliases(nodes)
    named = {name for node in _imports(nodes) for name in _imported(node)}
    bare = {alias.name for node in nodes.of(program.ImportFrom) for alias in node.names}
    for node in nodes.of(program.Attribute):
        bare.add(node.attr)
        if (name := dotted(node, aliases)) is not None:
            named.add(name)
    if _reads_unbound(nodes, "K", aliases):
        named.update(f"{module}.K" for module in _stars(nodes))
    keywords = {node.keyword for node in nodes.of(program.Arg) if node.keyword}
    return Spellings(
        frozenset(named), frozenset(bare), frozenset(keywords), frozenset(_settings(nodes))
    )


def mentions(nodes: Nodes, path: str) -> list[Mention]:
    """List what a file names of libraries, and the methods that it calls, with their places."""
    aliases = import_aliases(nodes)
    defined = {node.name for node in nodes.of(program.FunctionDef)}
    found: list[Mention] = []
    for node in _imports(nodes):
        place = Place(path, "stmt", node.index)
        found += [Mention(name, place) for name in _imported(node)]
    for call in nodes.of(program.Call):
        if isinstance(call.func, program.Attribute) and call.index >= 0:
            place = Place(path, "call", call.index, "func")
            full = dotted(call.func, aliases)
            if full is not None:
                found.append(Mention(full, place))
            elif call.func.attr not in defined:
                found.append(Mention(call.func.attr, place, method=True))
    return found


def _imports(nodes: Nodes) -> list[program.Import | program.ImportFrom]:
    return [*nodes.of(program.Import), *nodes.of(program.ImportFrom)]


def _imported(node: program.Import | program.ImportFrom) -> list[str]:
    """Return what a statement imports; nothing where that is a file beside this one."""
    if isinstance(node, program.Import):
        return [alias.name for alias in node.names]
    return [] if node.level else [f"{node.module}.{alias.name}" for alias in node.names]


def import_aliases(nodes: Nodes) -> dict[str, str]:
    """Return what each imported name stands for."""
    found: dict[str, str] = {}
    for module in nodes.of(program.Import):
        for alias in module.names:
            root = alias.name.partition(".")[0]
            found[alias.asname or root] = alias.name if alias.asname else root
    for part in nodes.of(program.ImportFrom):
        if not part.level:
            for alias in part.names:
                found[alias.asname or alias.name] = f"{part.module}.{alias.name}"
    return found


def _stars(nodes: Nodes) -> list[str]:
    """List the modules of which everything is imported, files beside this one as well."""
    return [
        "." * part.level + part.module
        for part in nodes.of(program.ImportFrom)
        if any(alias.name == "*" for alias in part.names)
    ]


def _reads_unbound(nodes: Nodes, name: str, aliases: dict[str, str]) -> bool:
    """Tell whether a name is read of which nothing but the star imports of Keras can tell."""
    if name in aliases or not all(one.startswith("keras.") for one in _stars(nodes)):
        return False
    read = (node.value for node in nodes.of(program.Attribute))
    if not any(isinstance(one, program.Name) and one.id == name for one in read):
        return False
    targets = (target for node in nodes.of(program.Assign) for target in node.targets)
    return not any(isinstance(one, program.Name) and one.id == name for one in targets)


def dotted(node: program.Expr, aliases: dict[str, str]) -> str | None:
    """Return what an attribute names, where it starts from an imported name."""
    parts: list[str] = []
    while isinstance(node, program.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, program.Name) or node.id not in aliases:
        return None
    return ".".join([aliases[node.id], *reversed(parts)])


def _settings(nodes: Nodes) -> Iterator[tuple[str, str]]:
    """Yield what `os.environ[name] = value` and its like set."""
    pairs: list[tuple[program.Expr, program.Expr]] = [
        (node.targets[0].item, node.value)
        for node in nodes.of(program.Assign)
        if isinstance(node.targets[0], program.Subscript)
    ]
    pairs += [
        (node.args[0].value, node.args[1].value)
        for node in nodes.of(program.Call)
        if len(node.args) == 2
    ]
    for key, value in pairs:
        if isinstance(key, program.Const) and isinstance(value, program.Const):
            yield str(key.value), str(value.value)
