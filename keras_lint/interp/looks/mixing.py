"""What a file's text alone shows of samples that are mixed, and of data sets that are not."""

from __future__ import annotations

from collections.abc import Iterator

from keras_lint.graph.trace import Slip
from keras_lint.interp import program
from keras_lint.interp.keras.spellings import dotted, import_aliases
from keras_lint.interp.walking import Nodes, walk
from keras_lint.interp.wording import bindings, last_name, name_of, samples_and_labels
from keras_lint.place import Place

_SOURCES = {
    *("from_tensor_slices", "from_tensors", "from_generator", "TFRecordDataset"),
    *("image_dataset_from_directory", "text_dataset_from_directory"),
}
_STEPS = ("map", "batch", "shuffle", "prefetch", "repeat", "filter", "unbatch")
_SEEDING = {"seed", "set_state", "RandomState", "default_rng", "set_random_seed"}
_MANY = ("array", "stack", "concatenate", "vstack", "hstack", "column_stack")


def mixing(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield what is mixed in a way that loses what belongs together, or not mixed at all."""
    read = nodes.attributes.keys()
    if read & _SOURCES:
        yield from _thrown_away(nodes, path)
    if "shuffle" in read or any(name.id == "shuffle" for name in nodes.of(program.Name)):
        yield from _shuffled(nodes, path, seeded=bool(read & _SEEDING))


def _thrown_away(nodes: Nodes, path: str) -> Iterator[Slip]:
    """Yield `dataset.batch(32)` as a statement."""
    sets = {name for name, values in bindings(nodes).items() if any(map(_is_source, values))}
    for node in nodes.of(program.ExprStmt):
        call = node.value
        if isinstance(call, program.Call) and isinstance(call.func, program.Attribute):
            if call.func.attr in _STEPS and name_of(call.func.value) in sets:
                name = f"{name_of(call.func.value)}.{call.func.attr}"
                yield Slip("dropped-dataset", name, Place(path, "stmt", node.index))


def _is_source(value: program.Expr) -> bool:
    """Tell whether a chain of calls begins with the making of a data set."""
    while isinstance(value, program.Call):
        if last_name(value.func) in _SOURCES:
            return True
        value = value.func.value if isinstance(value.func, program.Attribute) else value.func
    return False


def _shuffled(nodes: Nodes, path: str, *, seeded: bool) -> Iterator[Slip]:
    """Yield `np.random.shuffle(x)` that leaves `y` as it is, and `random.shuffle` of an array."""
    aliases = import_aliases(nodes)
    shuffles = [
        (node, name, made)
        for node in nodes.of(program.ExprStmt)
        if isinstance(node.value, program.Call) and len(node.value.args) == 1
        if (made := _meaning(node.value.func, aliases)) is not None
        if (name := name_of(node.value.args[0].value)) is not None
    ]
    apart = {name for _, name, made in shuffles if made == "numpy.random.shuffle"}
    fitted = [pair for call in nodes.of(program.Call) if (pair := _fitted(call)) is not None]
    for node, name, made in sorted(shuffles, key=lambda one: one[0].index):
        place = Place(path, "stmt", node.index)
        if made == "random.shuffle" and _is_table(nodes, name, aliases):
            yield Slip("doubled-rows", name, place)
        elif name in apart and not seeded:
            labels = next((other for one, other in fitted if one == name), None)
            if labels is not None and _stays(nodes, labels, node.index):
                yield Slip("torn-apart", f"{name} {labels}", place)


def _meaning(function: program.Expr, aliases: dict[str, str]) -> str | None:
    name = name_of(function)
    return dotted(function, aliases) if name is None else aliases.get(name)


def _fitted(call: program.Call) -> tuple[str, str] | None:
    """Return the names of samples and labels that a model is trained on."""
    if last_name(call.func) != "fit" or any(arg.star for arg in call.args):
        return None
    x, y = map(name_of, samples_and_labels(call))
    return None if x is None or y is None else (x, y)


def _stays(nodes: Nodes, name: str, index: int) -> bool:
    """Tell whether a variable has its values before a statement, and none of later ones."""
    given = [
        node.index
        for node in nodes.of(program.Assign)
        if any(name_of(one) == name for one in walk(node.targets))
    ]
    return bool(given) and max(given) < index


def _is_table(nodes: Nodes, name: str, aliases: dict[str, str]) -> bool:
    """Tell whether a variable is an array of NumPy of which columns are taken."""
    values = bindings(nodes).get(name, [])
    arrays = [
        isinstance(value, program.Call)
        and (dotted(value.func, aliases) or "").startswith("numpy.")
        and last_name(value.func) in _MANY
        for value in values
    ]
    columns = any(
        name_of(node.value) == name and isinstance(node.item, program.TupleExpr)
        for node in nodes.of(program.Subscript)
    )
    return bool(arrays) and all(arrays) and columns
