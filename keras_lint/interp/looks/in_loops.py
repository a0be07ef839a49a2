"""What a file's text alone shows of loops that keep what each round was to have anew."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import (
    bindings,
    functions_around,
    keyword_of,
    last_name,
    name_of,
    receiver_of,
)
from keras_lint.place import Place

_FOLDING = {"KFold", "StratifiedKFold", "GroupKFold", "RepeatedKFold", "ShuffleSplit"}
_FOLDING |= {"StratifiedShuffleSplit", "RepeatedStratifiedKFold", "LeaveOneOut"}
_JOINING = ("concatenate", "concat", "append", "vstack", "delete")
_JUDGING = ("evaluate", "predict")
_STARTING = {"set_weights", "load_weights", "load_model", "clone_model", "from_config"}
"""What gives a model other weights than those that it was trained to."""


def in_loops(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield what goes from round to round, or is the same in all of them."""
    if "fit" in nodes.attributes:
        yield from _folds(nodes, path)
    if any(last_name(call.func) == "Lambda" for call in nodes.of(program.Call)):
        yield from _late_lambdas(nodes, path)


def _folds(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield the model that a cross-validation trains on, fold after fold."""
    bound, around = bindings(nodes), functions_around(nodes)
    for loop in nodes.of(program.For):
        inside = list(walk(loop.body))
        if not _goes_over_folds(loop, inside, bound) or _starts_anew(inside):
            continue
        here = around.get(id(loop))
        for name in sorted(_trained_and_judged(inside)):
            made = [
                node
                for node in nodes.of(program.Assign)
                if around.get(id(node)) == here and name in map(name_of, node.targets)
            ]
            if len(made) == 1 and isinstance(made[0].value, program.Call):
                if made[0].index < loop.index:
                    yield Slip("fold-after-fold", name, Place(path, "stmt", made[0].index))


def _trained_and_judged(inside: list[object]) -> set[str]:
    """Return the models that a loop trains and judges, and neither makes nor hands on."""
    calls = [one for one in inside if isinstance(one, program.Call)]
    trained = {name for one in calls if (name := receiver_of(one, "fit"))}
    validating = [one for one in calls if keyword_of(one, "validation_data") is not None]
    judged = {name for one in calls if (name := receiver_of(one, *_JUDGING))}
    judged |= {name for one in validating if (name := receiver_of(one, "fit"))}
    handed = {name_of(arg.value) for one in calls for arg in one.args}
    given = {name_of(one) for node in inside for one in _targets(node)}
    return trained & judged - handed - given


def _targets(node: object) -> tuple[program.Expr, ...]:
    if isinstance(node, program.Assign):
        return tuple(one for one in walk(node.targets) if isinstance(one, program.Expr))
    return ()


def _starts_anew(inside: list[object]) -> bool:
    """Tell whether a loop may give a model other weights, or ends in its first round."""
    if any(isinstance(one, (program.Break, program.Return)) for one in inside):
        return True
    named = {one.attr for one in inside if isinstance(one, program.Attribute)}
    named |= {one.id for one in inside if isinstance(one, program.Name)}
    return bool(named & _STARTING)


def _goes_over_folds(
    loop: program.For, inside: list[object], bound: dict[str, list[program.Expr]]
) -> bool:
    """Tell whether a loop is `for train, test in folds.split(x)`, or cuts out a part each round."""
    source = loop.iterable
    if isinstance(source, program.Call) and last_name(source.func) == "enumerate" and source.args:
        source = source.args[0].value
    if isinstance(source, program.Call) and isinstance(source.func, program.Attribute):
        maker = source.func.value
        makers = bound.get(name_of(maker) or "", [maker])
        return source.func.attr == "split" and all(map(_makes_folds, makers))
    return _cuts_out(loop, inside)


def _makes_folds(maker: program.Expr) -> bool:
    return isinstance(maker, program.Call) and last_name(maker.func) in _FOLDING


def _cuts_out(loop: program.For, inside: list[object]) -> bool:
    """Tell whether it takes `x[i * n : (i + 1) * n]` to judge by, and joins what is left, or what
    other rounds judge by.
    """
    number = name_of(loop.target)
    joins = any(isinstance(one, program.Call) and last_name(one.func) in _JOINING for one in inside)
    ends = [one for one in inside if isinstance(one, program.Slice)]
    cut = any(_mentions(one.lower, number) and _mentions(one.upper, number) for one in ends)
    tests = [one for one in inside if isinstance(one, program.Compare) and one.ops == ("!=",)]
    others = any(_mentions(one, number) for one in tests)
    return number is not None and joins and (cut or others)


def _mentions(node: object, name: str | None) -> bool:
    return any(name_of(one) == name for one in walk(node)) if node is not None else False


def _late_lambdas(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `Lambda(lambda x: x[:, i])` in a loop over `i`."""
    for loop in nodes.of(program.For):
        names = {name for one in walk(loop.target) if (name := name_of(one))}
        functions = [node for node in walk(loop.body) if isinstance(node, program.FunctionDef)]
        hidden = {id(one) for function in functions for one in walk(function.body)}
        calls = [node for node in walk(loop.body) if isinstance(node, program.Call)]
        yield from _late([one for one in calls if id(one) not in hidden], names, path)
    for made in nodes.of(program.Comprehension):
        targets = [part.target for part in made.generators]
        names = {name for one in walk(targets) if (name := name_of(one))}
        calls = [node for node in walk(made.element) if isinstance(node, program.Call)]
        yield from _late(calls, names, path)


def _late(calls: list[program.Call], names: set[str], path: str) -> Iterator[Slip]:
    for call in calls:
        function = call.args[0].value if call.args else None
        if last_name(call.func) != "Lambda" or not isinstance(function, program.Lambda):
            continue
        own = {parameter.name for parameter in function.parameters}
        read = {name for one in walk(function.body) if (name := name_of(one))}
        for name in sorted(read & names - own):
            yield Slip("late-lambda", name, Place(path, "call", call.index))
