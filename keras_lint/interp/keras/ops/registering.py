"""How functions on tensors are declared: their names, what they read, the shapes they give."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from keras_lint.graph.tensor import Tensor
from keras_lint.interp.arrays.reading import MISSING, argument, as_axes, as_size
from keras_lint.interp.keras.factors import multiplied_in_running, turned_round
from keras_lint.interp.keras.operations import operate
from keras_lint.interp.keras.ops.naming import operation_names
from keras_lint.interp.keras.ops.signatures import given_names, named
from keras_lint.interp.keras.state import keras_state
from keras_lint.interp.keras.tensors import shape_of
from keras_lint.interp.library import known
from keras_lint.interp.signals import Raised
from keras_lint.interp.values import Array, Bound, CallArguments, Function, Unknown, Value
from keras_lint.layers.errors import LayerError
from keras_lint.layers.keras_version import KerasVersion
from keras_lint.shapes.dim import Dim, is_free, symbol
from keras_lint.shapes.shape import Shape, ShapeTree
from keras_lint.shapes.transform import ShapeMismatch

if TYPE_CHECKING:
    from keras_lint.interp.machine import Machine
    from keras_lint.place import Place


class NoShape(Exception):
    """The shape cannot be known; `str()` says why."""


@dataclass(slots=True)
class Reader:
    """The arguments of a call, and the tensors among them that have been read."""

    machine: Machine
    arguments: CallArguments
    inputs: list[Value] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def get(self, position: int, *names: str, default: Value = MISSING) -> Value:
        """Return an argument as it is.

        The position counts where the function's signature is not known.
        """
        self.asked.update(names)
        return argument(self.arguments, position, *names, default=default)

    def pass_over(self) -> None:
        """Say that whatever else is given leaves the shape alone."""
        self.asked.update(self.arguments.keywords)

    def tensor(self, position: int = 0, *names: str) -> Shape:
        """Read a tensor, or a function that gives one; raises `NoShape` where it is not known."""
        value = self.get(position, *(names or TENSOR))
        if isinstance(value, (Function, Bound)):
            value = self.machine.call_with(value)
        if isinstance(value, (list, tuple)) and any(isinstance(one, Tensor) for one in value):
            return self._packed(value)
        self.inputs.append(value)
        shape = shape_of(value)
        if shape is None:
            raise NoShape("the shape of a tensor is not known")
        return shape

    @property
    def symbolic(self) -> bool:
        """Whether Keras 3 works the shape out by itself, outside of any layer."""
        return self.machine.keras is KerasVersion.V3 and not keras_state(self.machine).inside

    def _packed(self, values: Sequence[Value]) -> Shape:
        """Return the shape of tensors in a list, which TensorFlow puts under one another."""
        shapes = {shape_of(one) for one in values}
        first = shapes.pop()
        if shapes or first is None or self.symbolic:
            raise NoShape("a list for a tensor")
        self.inputs.extend(values)
        return Shape((len(values), *first))

    def tensors(self, position: int, *names: str) -> list[Shape]:
        """Read a list of tensors and return their shapes."""
        values = self.get(position, *names)
        if not isinstance(values, (list, tuple)):
            raise NoShape("a list of tensors is not known")
        self.inputs.extend(values)
        shapes = [shape_of(value) for value in values]
        found = [shape for shape in shapes if shape is not None]
        if not shapes or len(found) != len(shapes):
            raise NoShape("the shape of a tensor is not known")
        return found

    def axes(self, position: int, *names: str, default: Value = None) -> Sequence[int] | None:
        """Read an `axis` argument; None for all axes."""
        axes = as_axes(self.get(position, *names, default=default))
        if isinstance(axes, Unknown):
            raise NoShape(axes.reason)
        return axes

    def axis(self, position: int, *names: str, default: int) -> int:
        """Read an `axis` argument that is one axis."""
        value = self.get(position, *names, default=default)
        if not isinstance(value, int):
            raise NoShape("an axis is not known")
        return value

    def size(self, position: int, *names: str) -> Dim:
        """Read a size."""
        size = as_size(self.get(position, *names))
        if size is None:
            raise NoShape("a size is not known")
        return size

    def shape(self, position: int, *names: str) -> Shape:
        """Read an argument that names a shape; entries that are tensors are open."""
        value = self.get(position, *names)
        if isinstance(value, Array) and isinstance(value.values, list):
            value = value.values
        if not isinstance(value, (tuple, list)):
            size = as_size(value)
            if isinstance(value, Unknown) or size is None:
                raise NoShape("a shape is not known")
            return Shape((size,))
        return Shape(self._entry(item) for item in value)

    def _entry(self, item: Value) -> Dim:
        if item is None or isinstance(item, Tensor):
            return symbol("open", free=True)
        size = as_size(item)
        if size is None:
            raise NoShape("an entry of a shape is not known")
        return size

    def flag(self, position: int, *names: str, default: bool = False) -> bool:
        """Read a truth value."""
        truth = self.machine.truth(self.get(position, *names, default=default))
        if isinstance(truth, Unknown):
            raise NoShape(truth.reason)
        return truth


TENSOR = (
    "x",
    "inputs",
    "input",
    "tensor",
    "a",
    "input_tensor",
    "value",
    "values",
    "logits",
    "images",
)
Compute: TypeAlias = Callable[[Reader], ShapeTree]

SHAPELESS = frozenset(
    "name dtype out_type output_type seed epsilon training mode constant_values value fill_value "
    "on_value off_value validate_indices sorted stable interpolation antialias method "
    "direction num indexing conjugate adjoint_a adjoint_b Tidx".split()
)
"""Arguments that leave the shape alone, whatever function has them."""


def op(
    *names: str, keras3: str = "", tf: str = "", raises: bool = False
) -> Callable[[Compute], Compute]:
    """Decorator: this is the shape that functions of these names give.

    `keras3` is the class of the operation that Keras 3 notes, `tf` the name of tf.keras's layer,
    for functions of which the libraries have not told it (`naming`). `raises` says that shapes
    which do not fit are refused right there.
    """

    refusing = names[0].rpartition(".")[2] if raises else None

    def declare(compute: Compute) -> Compute:
        for name in names:
            _declare(name, refusing, (keras3, tf), compute)
        return compute

    return declare


def _declare(name: str, refusing: str | None, declared: tuple[str, str], compute: Compute) -> None:
    @known(name)
    def handler(machine: Machine, arguments: CallArguments, place: Place | None) -> Value:
        bound = named(name, arguments)
        if bound is None and machine.tolerant and machine.keras > KerasVersion.V2_2:
            raise Raised(TypeError(f"{name} takes no such arguments"))
        reader = Reader(machine, bound or arguments)
        output: ShapeTree = None
        try:
            output = compute(reader)
        except ShapeMismatch as error:
            if name == "keras.ops.matmul" and len(reader.inputs) == 2:
                left, right = reader.inputs
                output = multiplied_in_running(machine, left, right, place)
            if refusing and output is None:
                return _refused(machine, refusing, error, reader.inputs, place)
        except (NoShape, IndexError, TypeError, ValueError):
            output = None
        if given_names(name, arguments) - reader.asked - SHAPELESS:
            output = None
        labels = operation_names(name, *declared)
        return operate(machine, labels, reader.inputs or _any_tensors(arguments), output, place)


def _refused(
    machine: Machine,
    name: str,
    error: ShapeMismatch,
    inputs: list[Value],
    place: Place | None,
) -> Value:
    tensors = [one for one in inputs if isinstance(one, Tensor)]
    if not tensors:
        return Array(None)
    problem = LayerError("merge-shapes", f"Sizes that do not fit in `{name}`: {error}.")
    if name == "matmul" and len(inputs) == 2:
        problem.blamed = turned_round(machine, *inputs)
    machine.fail(problem, place, inputs=tensors)
    return Tensor(None, lost="Keras raises before")


def _any_tensors(arguments: CallArguments) -> list[Value]:
    given = [*arguments.positional, *arguments.keywords.values()]
    flat = [x for one in given for x in (one if isinstance(one, (list, tuple)) else (one,))]
    return [one for one in flat if isinstance(one, (Tensor, Array))]


def everywhere(*names: str, nn: bool = False) -> tuple[str, ...]:
    """Return names in `keras.ops`, `keras.backend`, `tensorflow` and `tensorflow.math`."""
    spaces = ["keras.ops", "keras.backend", "tensorflow", "tensorflow.math"]
    if nn:
        spaces += ["tensorflow.nn", "keras.activations"]
    return tuple(f"{space}.{name}" for name in names for space in spaces)


def opened(size: Dim) -> Dim:
    """Return a size that hangs on a free one as a free symbol of its own."""
    return symbol("open", free=True) if is_free(size) else size
