"""Names of sizes that were taken for each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import permutations

from keras_lint.diagnostic import Wanted
from keras_lint.graph.trace import Trace
from keras_lint.interp import program
from keras_lint.interp.walking import walk
from keras_lint.place import Place
from keras_lint.written.proposals.guards import stands_at
from keras_lint.written.proposals.oddness import is_width
from keras_lint.written.proposals.renamed import numbers_named
from keras_lint.written.sites import Site
from keras_lint.written.tree import Tree

ONCE = 2
"""A name that is read once stands twice in a program."""

Order = tuple[bool, int, bool, int, int]


def names_exchanged(
    tree: Tree,
    path: str,
    trace: Trace,
    numbers: Sequence[int],
    at: Place,
    *,
    alike: bool = False,
) -> list[Site]:
    """Return where calls are given a name for one of some numbers, with one for another.

    What stands in the function of a place comes first, then what stands beside names like the other
    one, then what says how many values a layer gives, then what was copied most often, and of these
    what stands last. A name that is read there alone is meant so. Where they are to be `alike`,
    others are left out.
    """
    least = 0 if alike else len(tree.nodes)
    uses = Counter(one.id for one in tree.of(program.Name))
    copied = Counter((one.id, id(tree.scope_of(one))) for one in tree.of(program.Name))
    bound = numbers_named(tree, path, trace)
    sizes = {size for found in bound.values() for size in found}
    pairs = [one for one in permutations(dict.fromkeys(numbers), 2) if sizes.issuperset(one)]
    here = next((one for one in tree.nodes if stands_at(one, at)), None)
    scope = None if here is None else tree.scope_of(here)
    inside = scope if isinstance(scope, program.FunctionDef) else None
    found: list[tuple[Order, Site]] = []
    for call in tree.of(program.Call):
        for number, given in enumerate(call.args if call.index >= 0 else ()):
            for name in _names(given):
                for size, value in pairs:
                    if bound.get(name.id) == {size} and uses[name.id] > ONCE:
                        place = Place(path, "call", call.index)
                        site = Site(place, name, Wanted((), size, value), "")
                        apart = inside is None or tree.scope_of(call) is not inside
                        liked = _likeness(tree, call, name.id, bound, value)
                        liked += 2 * _called_so(given.keyword, bound, value)
                        often = copied[name.id, id(tree.scope_of(name))]
                        width = is_width(call, number)
                        order = apart, -liked, not width, -often, -call.index
                        found.append((order, site))
    return [site for order, site in sorted(found, key=lambda one: one[0]) if order[1] < least]


def _likeness(
    tree: Tree, call: program.Call, name: str, bound: dict[str, set[int]], value: int
) -> int:
    """Return how much better a name for a value goes with the other names of a statement."""
    others = [other for other, sizes in bound.items() if value in sizes]
    beside = walk([tree.statement(call)])
    words = {
        word
        for one in beside
        if isinstance(one, program.Name) and one.id not in (name, *others)
        for word in one.id.split("_")
    }
    best = max((len(words & set(one.split("_"))) for one in others), default=0)
    return best - len(words & set(name.split("_")))


def _called_so(keyword: str | None, bound: dict[str, set[int]], value: int) -> bool:
    """Tell whether an argument is called as a name for a value is."""
    names = {plain(name) for name, sizes in bound.items() if value in sizes}
    return keyword is not None and plain(keyword) in names


def plain(name: str) -> str:
    """Return a name as others spell it too: MAX_LEN as maxlen."""
    return name.replace("_", "").lower()


def _names(given: program.Arg) -> Iterator[program.Name]:
    """Yield the names that an argument is, or that a tuple in it holds."""
    value = given.value
    for one in value.elts if isinstance(value, program.TupleExpr) else (value,):
        if isinstance(one, program.Name) and one.id != given.keyword:
            yield one
