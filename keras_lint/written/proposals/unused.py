"""What a program makes or imports and never uses: probably meant where an error is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from keras_lint.diagnostic import Option, Wanted
from keras_lint.interp import program
from keras_lint.interp.walking import walk
from keras_lint.place import Place
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

MOST_SOURCES = 30
MOST_NAMES = 12
SIZES = ("shape", "ndim", "size", "dtype")


def forgotten_names(tree: Tree, path: str, models: Collection[str]) -> Iterator[Site]:
    """Yield where a name is read after another was made from it, which is never read itself.

    The other one is to stand there instead. Of one made last it is said first. Models are let be:
    a program may end with one. To ask for its sizes is not to read an array.
    """
    names = Counter(one.id for one in tree.of(program.Name) if not _asked_of(tree, one))
    names.update(dict.fromkeys(models, 1))
    made = [one for one in tree.of(program.Assign) if len(one.targets) == 1]
    found = 0
    for one in sorted(made, key=lambda statement: -statement.index):
        target = one.targets[0]
        if isinstance(target, program.Name) and names[target.id] == 1 and found < MOST_NAMES:
            found += 1
            yield from _instead(tree, path, one, target.id)


def _asked_of(tree: Tree, name: program.Name) -> bool:
    """Tell whether only the sizes of what a name stands for are asked, or it is printed."""
    around = tree.around(name)
    outer = next(around, None)
    if isinstance(outer, program.Attribute):
        return outer.attr in SIZES
    call = next(around, None)
    function = call.func if isinstance(call, program.Call) else None
    return isinstance(function, program.Name) and function.id in ("len", "print")


def _instead(tree: Tree, path: str, made: program.Assign, name: str) -> Iterator[Site]:
    scope, sources = tree.scope_of(made), _sources(tree, made)
    for statement in sorted(tree.of(program.Stmt), key=lambda one: one.index):
        if statement.index <= made.index or tree.scope_of(statement) is not scope:
            continue
        for read in _read_in(statement):
            if read.id in sources:
                place = Place(path, "stmt", statement.index)
                yield Site(place, read, Wanted((), read.id, name), name, program.Name(name))


def _sources(tree: Tree, made: program.Assign) -> set[str]:
    """Return the names that an assignment takes its value from, also through others before it."""
    scope = tree.scope_of(made)
    before = [
        one
        for one in tree.of(program.Assign)
        if one.index < made.index and tree.scope_of(one) is scope
    ]
    found = {one.id for one in _names(made.value)}
    for one in sorted(before, key=lambda statement: -statement.index)[:MOST_SOURCES]:
        targets = {part.id for target in one.targets for part in _names(target)}
        if targets & found:
            if isinstance(one.value, program.Const):
                found -= targets
            found |= {part.id for part in _names(one.value)}
    return found


def _names(target: program.Expr) -> Iterator[program.Name]:
    return (one for one in walk(target) if isinstance(one, program.Name))


def _read_in(statement: program.Stmt) -> Iterator[program.Name]:
    """Yield the names that a simple statement reads."""
    kinds = (program.Assign, program.ExprStmt, program.Return)
    value = statement.value if isinstance(statement, kinds) else None
    return iter(()) if value is None else _names(value)


def given_to_forgotten(tree: Tree, option: Option) -> Site | None:
    """Return a call whose result is to be given to a function that is imported and never used."""
    function = _imported_for_nothing(tree, option.by)
    call = tree.call(option.place.index)
    if function is None or call is None:
        return None
    given = [call, *([program.Const(option.wanted.value)] if option.wanted.value else [])]
    instead = program.Call(function, tuple(map(program.Arg, given)), -1)
    return Site(option.place, call, option.wanted, "", instead)


def _imported_for_nothing(tree: Tree, name: str) -> program.Expr | None:
    imported = [
        alias.asname or alias.name
        for one in tree.of(program.ImportFrom)
        for alias in one.names
        if alias.name == name
    ]
    read = {one.id for one in tree.of(program.Name)}
    return next((program.Name(one) for one in imported if one not in read), None)
